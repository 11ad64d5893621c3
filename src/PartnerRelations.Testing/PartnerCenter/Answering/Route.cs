namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>A call that the service has: who may make it, and what answers it.</summary>
internal sealed class Route
{
    /// <summary>The call's id in the table of calls, such as <c>PC-C2</c>.</summary>
    public required string Id { get; init; }

    public required string Method { get; init; }

    /// <summary>The path with <c>{placeholders}</c>, in lower case apart from those.</summary>
    public required string Path { get; init; }

    public required Func<Call, FakeAnswer> Answer { get; init; }

    /// <summary>Whether a person must stand behind the token.</summary>
    public bool NeedsUser { get; init; }

    /// <summary>The programs of which the caller must take part in one.</summary>
    public FakePrograms Programs { get; init; } = FakePrograms.IndirectProvider | FakePrograms.IndirectReseller | FakePrograms.DirectBill;

    /// <summary>The roles of which the person behind an App+User token must hold one; a Global administrator may do whatever an Admin agent may.</summary>
    public PartnerRoles Roles { get; init; } = AnyAgent;

    /// <summary>What the caller hears where the program is wrong; <c>1002</c> unless set.</summary>
    public Func<Refusal> WrongProgram { get; init; } = Refusal.Forbidden;

    /// <summary>What the caller hears where the role is wrong; <c>1002</c> unless set.</summary>
    public Func<Refusal> WrongRole { get; init; } = Refusal.Forbidden;

    /// <summary>Whether a repeat with the same request id takes no second effect and is answered as the first was.</summary>
    public bool OncePerRequestId { get; init; }

    /// <summary>How many calls a tenant may make in a minute; null for no limit.</summary>
    public int? LimitPerMinute { get; init; }

    /// <summary>Whether anybody may call, without a token: the token end points.</summary>
    public bool IsOpen { get; init; }

    /// <summary>For whom tokens must be: the service that serves the call.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = TokenAudiences.PartnerCenter;

    public const PartnerRoles AdminAgent = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;

    public const PartnerRoles AdminOrSalesAgent = AdminAgent | PartnerRoles.SalesAgent;

    public const PartnerRoles AnyAgent = AdminOrSalesAgent | PartnerRoles.HelpdeskAgent;

    public const FakePrograms Sellers = FakePrograms.IndirectProvider | FakePrograms.DirectBill;

    public override string ToString() => $"{Id} {Method} {Path}";
}
