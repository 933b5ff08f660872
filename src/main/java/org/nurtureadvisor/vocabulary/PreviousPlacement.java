package org.nurtureadvisor.vocabulary;

import java.time.Instant;

/**
 * Where a customer stood in a model before.
 *
 * @param stage code of the stage; null where too little was known
 * @param since when the customer entered the stage; null where unknown
 * @param highest code of the highest stage the customer ever held; null where unknown
 */
public record PreviousPlacement(String stage, Instant since, String highest) {}
