/**
 * Where many customers stand in a model: how many on each stage, now and on days before, who moved
 * whither, who is about to slip, and where the most valuable ones stand.
 */
package org.nurtureadvisor.portfolio.view;
