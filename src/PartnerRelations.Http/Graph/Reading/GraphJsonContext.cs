using System.Text.Json.Serialization;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Reading;

/// <summary>The generated metadata of all that is read from and written to Graph; liberal and exact as for Partner Center.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(TolerantTextConverter), typeof(TolerantFlagConverter)])]
[JsonSerializable(typeof(GraphPage<DelegatedAdminRelationship>))]
[JsonSerializable(typeof(NewDelegatedAdminRelationship))]
[JsonSerializable(typeof(DelegatedAdminRelationshipChange))]
[JsonSerializable(typeof(GraphPage<DelegatedAdminRequest>))]
[JsonSerializable(typeof(NewDelegatedAdminRequest))]
[JsonSerializable(typeof(GraphPage<DelegatedAdminOperation>))]
[JsonSerializable(typeof(GraphPage<DelegatedAdminAccessAssignment>))]
[JsonSerializable(typeof(NewDelegatedAdminAccessAssignment))]
[JsonSerializable(typeof(DelegatedAdminAccessAssignmentChange))]
[JsonSerializable(typeof(GraphPage<DelegatedAdminCustomer>))]
[JsonSerializable(typeof(GraphPage<DirectoryGroup>))]
[JsonSerializable(typeof(GraphPage<GroupMember>))]
[JsonSerializable(typeof(MemberGroupsQuestion))]
[JsonSerializable(typeof(GraphPage<string>))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
