using System.Buffers.Binary;

namespace PartnerRelations.Testing;

/// <summary>
/// Valid values for tests: every call gives a new one, and the same seed gives the same values in the same order. Safe for concurrent use,
/// though the order is then the threads'.
/// </summary>
/// <param name="seed">Print it in a test that makes it up, so that a failure can be repeated.</param>
public sealed partial class PartnerSamples(long seed = 1)
{
    private long _counter;

    /// <summary>The moment at which sample records are made: a Monday morning, with milliseconds, in UTC.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.Zero);

    /// <summary>What the values are computed from.</summary>
    public long Seed => seed;

    /// <summary>A tenant.</summary>
    public TenantId Tenant() => new(Unique());

    /// <summary>A reseller.</summary>
    public ResellerId Reseller() => new(Tenant());

    /// <summary>A provider.</summary>
    public ProviderId Provider() => new(Tenant());

    /// <summary>A customer.</summary>
    public CustomerId Customer() => new(Tenant());

    /// <summary>A person.</summary>
    public UserId User() => new(Unique());

    /// <summary>The id of an intention.</summary>
    public RequestId RequestId() => new(Unique());

    /// <summary>The id of a record born at that moment: a UUIDv7, so that sorting by id is sorting by birth.</summary>
    public Guid RecordId(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Unique().TryWriteBytes(bytes, bigEndian: true, out _);
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, at.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>An address at a company of its own.</summary>
    public EmailAddress Email() => EmailAddress.Parse($"Partner.{Number()}@company-{Number()}.example");

    /// <summary>A person of the tenant that holds the roles.</summary>
    public Actor Actor(TenantId tenant, PartnerRoles roles = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent) =>
        PartnerRelations.Actor.User(tenant, User(), roles);

    /// <summary>A random GUID (version 4) that only this seed and count give.</summary>
    private Guid Unique() => HashedId.Of(string.Create(null, $"{seed}/{Number()}"));

    private long Number() => Interlocked.Increment(ref _counter);
}
