/**
 * The OpenAPI document: what the annotations of the resources leave unsaid. Parameters, headers and
 * problems that several operations have are described here once. The schemas of facts and events
 * are made from the catalogues by which they are read; of requests, a test holds the names equal to
 * those that their readers know. Words come from the Javadoc; examples are files that a test sends.
 */
package org.nurtureadvisor.openapi;
