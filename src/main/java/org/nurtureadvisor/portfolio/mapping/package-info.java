/** Mapping files: what the columns of an export say about customers and what happened with them. */
package org.nurtureadvisor.portfolio.mapping;
