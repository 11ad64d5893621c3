namespace PartnerRelations;

/// <summary>An expected refusal: a value, not an exception. Holds no token, no secret and no personal data, so it may be logged.</summary>
public sealed record PartnerError
{
    /// <summary>The stable code; compare with <see cref="Is"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What sort of refusal it is.</summary>
    public required PartnerErrorKind Kind { get; init; }

    /// <summary>What is wrong, in plain English. Not a contract: compare codes, not texts.</summary>
    public required string Message { get; init; }

    /// <summary>What to do next, in plain English.</summary>
    public required string Remedy { get; init; }

    /// <summary>The one input at fault, as the member of the command is named (<c>Email</c>, <c>AddressLines[1]</c>), or the roles of which one is missing; null where neither applies.</summary>
    public string? Target { get; init; }

    /// <summary>Whether this is a refusal with the code of that catalogue entry.</summary>
    public bool Is(PartnerErrorCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Equals(Code, code.Code, StringComparison.Ordinal);
    }

    /// <summary>Code, message and remedy in one line.</summary>
    public override string ToString() => $"{Code}: {Message} {Remedy}";
}
