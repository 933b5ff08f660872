/**
 * YAML files, read strictly: every part knows where it is written, and whoever asks it for what it
 * is not gets a mistake at its place.
 */
package org.nurtureadvisor.yaml;
