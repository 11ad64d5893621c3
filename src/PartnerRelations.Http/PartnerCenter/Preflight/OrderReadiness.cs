namespace PartnerRelations.Http.PartnerCenter.Preflight;

/// <summary>What an order is asked about before it is placed: a provider orders for a customer of one of its resellers (PC-S3).</summary>
public sealed record OrderQuestion
{
    /// <summary>For whom is ordered.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The reseller that serves the customer.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The MPN id (PartnerID) of the reseller's location, which goes onto each line as <c>partnerIdOnRecord</c>.</summary>
    public required MpnId PartnerIdOnRecord { get; init; }
}

/// <summary>Whether an order would go through, check by check, as Microsoft answered at one moment.</summary>
public sealed record OrderReadiness
{
    /// <summary>What was asked.</summary>
    public required OrderQuestion Question { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Every check once, in the order of <see cref="OrderCheckKind"/>.</summary>
    public required ValueList<OrderCheck> Checks { get; init; }

    /// <summary>Whether every check says yes.</summary>
    public bool IsReady => Checks.All(check => check.IsMet == true);

    /// <summary>The checks that do not say yes, in the order in which they are settled best.</summary>
    public IEnumerable<OrderCheck> Obstacles => Checks.Where(check => check.IsMet != true);
}

/// <summary>One thing that an order takes.</summary>
public sealed record OrderCheck
{
    /// <summary>Which.</summary>
    public required OrderCheckKind Kind { get; init; }

    /// <summary>Yes or no; null where Microsoft did not let it be asked, and <see cref="Message"/> says why.</summary>
    public required bool? IsMet { get; init; }

    /// <summary>What was found, in plain English.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in plain English; null for a yes.</summary>
    public string? Remedy { get; init; }

    /// <summary>The rule that asks for it, by its id in <see cref="CspProgram.ProgramRuleCatalogue"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The code with which Microsoft answered; null where there was none.</summary>
    public string? Code { get; init; }
}

/// <summary>What an order takes (section 4.4 of the program rules), in the order in which it is settled best.</summary>
public enum OrderCheckKind
{
    /// <summary>Provider and reseller have a partnership (PC-R1).</summary>
    ProviderLink,

    /// <summary>The reseller has signed the Microsoft Partner Agreement (PC-A1).</summary>
    ResellerAgreement,

    /// <summary>The MPN id belongs to an authorized, active indirect reseller (PC-A6).</summary>
    PartnerOnRecord,

    /// <summary>The provider has a reseller relationship of its own with the customer (PC-C2); the reseller's does not count (C3).</summary>
    OwnRelationship,

    /// <summary>Provider, reseller and customer are in one CSP region (PC-P2, PC-R1, PC-C2).</summary>
    Region,

    /// <summary>The customer has accepted the Microsoft Customer Agreement (PC-A4, PC-A3).</summary>
    CustomerAgreement,

    /// <summary>The customer's account may transact (PC-C8).</summary>
    CustomerStatus,
}
