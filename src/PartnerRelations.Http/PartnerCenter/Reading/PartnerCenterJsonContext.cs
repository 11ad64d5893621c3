using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>The generated metadata of all that is read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(TolerantTextConverter), typeof(TolerantFlagConverter), typeof(TolerantNumberConverter<int>), typeof(TolerantNumberConverter<decimal>)])]
[JsonSerializable(typeof(ResourceCollection<PartnerRelationship>))]
[JsonSerializable(typeof(RelationshipRequest))]
[JsonSerializable(typeof(ResourceCollection<Customer>))]
[JsonSerializable(typeof(NewCustomer))]
[JsonSerializable(typeof(CustomerChange))]
internal sealed partial class PartnerCenterJsonContext : JsonSerializerContext;
