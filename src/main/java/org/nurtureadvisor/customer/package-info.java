/**
 * What the CRM told us of a customer: the events it recorded, and the facts that follow from them
 * as of any instant.
 */
package org.nurtureadvisor.customer;
