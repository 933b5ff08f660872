/** The digests by which texts and files are named. */
package org.nurtureadvisor.digest;
