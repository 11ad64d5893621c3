using System.Text.Json.Serialization;

namespace PartnerRelations.Simulator.Control;

/// <summary>The JSON of the control surface; a member that it does not know is refused, so that no typing mistake is lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ControlProblem))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(PartnerBody))]
[JsonSerializable(typeof(PartnerAnswer))]
[JsonSerializable(typeof(CustomerBody))]
[JsonSerializable(typeof(CustomerAnswer))]
[JsonSerializable(typeof(LinkBody))]
[JsonSerializable(typeof(FollowBody))]
[JsonSerializable(typeof(FollowAnswer))]
[JsonSerializable(typeof(RelationshipBody))]
[JsonSerializable(typeof(VettingBody))]
[JsonSerializable(typeof(AgreementBody))]
[JsonSerializable(typeof(CustomerAgreementBody))]
[JsonSerializable(typeof(AccountCheckBody))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(IReadOnlyList<WebhookDeliveryAnswer>))]
[JsonSerializable(typeof(WebhookTroubleBody))]
[JsonSerializable(typeof(GranularBody))]
[JsonSerializable(typeof(GranularAnswer))]
[JsonSerializable(typeof(GranularEndBody))]
[JsonSerializable(typeof(FaultBody))]
[JsonSerializable(typeof(IReadOnlyList<RequestAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<ControlCallAnswer>))]
internal sealed partial class ControlJson : JsonSerializerContext;
