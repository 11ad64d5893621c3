namespace PartnerRelations.AspNetCore.Reading;

/// <summary>A member of a query, or an id in the path, as the OpenAPI document tells it.</summary>
internal sealed record QueryMember(string Name, Type Type, bool IsPath, bool IsRequired);
