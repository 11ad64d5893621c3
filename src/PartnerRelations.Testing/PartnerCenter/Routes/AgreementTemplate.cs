namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>The agreements that customers accept.</summary>
internal sealed record AgreementTemplate(Guid Id, string Type, string Link)
{
    public static IReadOnlyList<AgreementTemplate> All { get; } =
    [
        new(Guid.Parse("998b88de-aa99-4388-a42c-1b3517d49490"), "MicrosoftCloudAgreement", "https://learn.microsoft.com/partner-center/agreements"),
        new(Guid.Parse("117a77b0-9360-443b-8795-c6dedc750cf9"), "MicrosoftCustomerAgreement", "https://aka.ms/customeragreement"),
    ];

    /// <summary>Those of a type; all for <c>*</c>.</summary>
    public static IReadOnlyList<AgreementTemplate> OfType(string type)
    {
        if (type == "*") return All;
        AgreementTemplate[] found = [.. All.Where(template => template.Type.Equals(type, StringComparison.OrdinalIgnoreCase))];
        return found.Length > 0 ? found : throw Answering.Refusal.BadInput($"There is no agreement type {type}.");
    }
}
