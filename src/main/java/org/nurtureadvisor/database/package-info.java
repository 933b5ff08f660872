/**
 * The PostgreSQL in which everything is kept: the one that is configured, or one of the service's
 * own.
 */
package org.nurtureadvisor.database;
