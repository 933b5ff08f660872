package org.nurtureadvisor.customer.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.ws.rs.core.EntityTag;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A customer, as it is kept. */
@Entity
@Table(name = "customer")
class CustomerEntity {

    @Id String id;

    String name;

    @Enumerated(EnumType.STRING)
    Segment segment;

    String owner;

    @JdbcTypeCode(SqlTypes.JSON)
    String facts;

    @JdbcTypeCode(SqlTypes.JSON)
    String business;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> recorded;

    @Version int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Of whoever was erased and came again, an old tag is never the new one. */
    EntityTag tag() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
        return new EntityTag(Long.toString(micros, Character.MAX_RADIX) + "-" + version);
    }
}
