namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>One version of a partner's legal business profile (PC-P1).</summary>
public sealed record FakeLegalProfile
{
    /// <summary>The legal name.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The legal address.</summary>
    public required FakeAddress Address { get; init; }

    /// <summary>Whom the program writes to.</summary>
    public FakeContact PrimaryContact { get; init; } = new();

    /// <summary>Where the person is who approved for the company; null for <see cref="Address"/>.</summary>
    public FakeAddress? CompanyApproverAddress { get; init; }

    /// <summary>The mail address of the person who approved for the company.</summary>
    public string? CompanyApproverEmail { get; init; }

    /// <summary>How far its verification is.</summary>
    public FakeVetting Vetting { get; init; } = new();
}
