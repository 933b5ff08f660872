/**
 * What is kept of customers: who they are, what the CRM states about them, the events it told; and
 * how they are erased.
 */
package org.nurtureadvisor.customer.record;
