package org.nurtureadvisor.customer.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** That somebody was erased, without a word of who it was. */
@Entity
@Table(name = "erasure")
class ErasureEntity {

    @Id UUID id;

    String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> erased;

    @Column(name = "erased_at")
    Instant erasedAt;
}
