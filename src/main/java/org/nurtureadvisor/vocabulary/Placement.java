package org.nurtureadvisor.vocabulary;

/**
 * Where a customer stands in one relationship model.
 *
 * @param model id of the model
 * @param stage code of the stage; null where too little is known to place the customer
 * @param previous code of the stage before; null where there was none
 * @param movement from {@code previous} to {@code stage}; null where there is no stage
 * @param daysInStage whole days since the customer entered the stage; null where unknown
 */
public record Placement(
        String model, String stage, String previous, Movement movement, Integer daysInStage) {}
