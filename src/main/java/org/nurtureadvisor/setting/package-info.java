/**
 * What a setting may be. A service that is told anything else does not start, and says which
 * setting has which value, and what is possible.
 */
package org.nurtureadvisor.setting;
