/**
 * The OpenAPI document: what the annotations of the resources leave unsaid. Parameters, headers and
 * problems that several operations have are described here once. The schema of a request is made
 * from the catalogues by which requests are read, so that the two cannot drift; words come from the
 * Javadoc; examples are files that a test sends.
 */
package org.nurtureadvisor.openapi;
