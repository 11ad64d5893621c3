namespace PartnerRelations.Walkthrough.Story;

/// <summary>Somebody of the story, and as whom they are signed in now.</summary>
internal sealed record Person(string Name, Actor Actor);

/// <summary>A company of the story.</summary>
internal sealed record Company(string Name, TenantId Tenant, CountryCode Country);
