/** Mistakes in written files, at their places: what a file says, and what it should say. */
package org.nurtureadvisor.diagnostic;
