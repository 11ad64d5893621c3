using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Erasing;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>Takes a person out of the database. A singleton; safe for concurrent use.</summary>
public sealed class PersonEraser
{
    private readonly PartnerStorage _storage;
    private readonly TimeProvider _clock;

    internal PersonEraser(PartnerStorage storage, TimeProvider clock) => (_storage, _clock) = (storage, clock);

    /// <summary>
    /// Blanks the person's address, name and telephone number, and exchanges the person's id for one that means nothing, in every record, event,
    /// consent and acceptance, and forgets the person's requests. Of each record, record and events are changed in one write, so folding the events
    /// still gives the record; versions stay, and a save that was begun before is answered as a lost race. A consent keeps its text and its hash.
    /// Reads the whole log once, so it takes its time; doing it again finds what was left when it was interrupted.
    /// </summary>
    /// <param name="person">Whom.</param>
    /// <param name="cancellationToken">Stops between two records; what was erased stays erased.</param>
    /// <exception cref="ArgumentException">The person is named by nothing, or by a user without a tenant or the other way round.</exception>
    public Task<ErasureRun> EraseAsync(PersonToErase person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Tenant is null != person.User is null) throw new ArgumentException("A user is named together with the tenant.", nameof(person));
        if (person is { Email: null, User: null }) throw new ArgumentException("A person is named by an address, by a user, or by both.", nameof(person));
        return new Erasure(_storage, new PersonInText(person), _clock.GetUtcNow()).RunAsync(cancellationToken);
    }
}

/// <summary>Who is to be erased. <see cref="ToString"/> hides it.</summary>
public sealed record PersonToErase
{
    /// <summary>The person's address, in any letter case; null where only the user is known. Whoever stands beside it in a contact is the person.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The tenant that the person signs in to; null where only the address is known.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>The person's user id there; null where only the address is known.</summary>
    public UserId? User { get; init; }

    /// <summary>A fixed word instead of the person.</summary>
    public override string ToString() => "(person)";
}

/// <summary>What an erasure has changed.</summary>
public sealed record ErasureRun
{
    /// <summary>How many records, each with its events.</summary>
    public int Records { get; init; }

    /// <summary>How many events of these records.</summary>
    public int Events { get; init; }

    /// <summary>How many consents and acceptances that the person gave.</summary>
    public int Consents { get; init; }
}
