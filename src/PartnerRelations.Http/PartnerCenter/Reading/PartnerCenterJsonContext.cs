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
[JsonSerializable(typeof(CustomerUpdate))]
[JsonSerializable(typeof(AccountValidation))]
[JsonSerializable(typeof(IList<string>))]
[JsonSerializable(typeof(IList<CustomerOrganization>))]
[JsonSerializable(typeof(LegalBusinessProfile))]
[JsonSerializable(typeof(OrganizationProfile))]
[JsonSerializable(typeof(SupportProfile))]
[JsonSerializable(typeof(PartnerBillingProfile))]
[JsonSerializable(typeof(MpnIdProfile))]
[JsonSerializable(typeof(AgreementStatus))]
[JsonSerializable(typeof(ResellerValidationRequest))]
[JsonSerializable(typeof(ResellerValidationAnswer))]
[JsonSerializable(typeof(ResourceCollection<AgreementTemplate>))]
[JsonSerializable(typeof(ResourceCollection<CustomerAgreement>))]
[JsonSerializable(typeof(DirectSignStatus))]
[JsonSerializable(typeof(AgreementDocument))]
[JsonSerializable(typeof(AddressValidation))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(CountryValidationRules))]
[JsonSerializable(typeof(IList<GovernmentValidationCode>))]
[JsonSerializable(typeof(ResourceCollection<DirectoryRole>))]
[JsonSerializable(typeof(ResourceCollection<UserMember>))]
[JsonSerializable(typeof(ResourceCollection<AuditRecord>))]
[JsonSerializable(typeof(ResourceCollection<Subscription>))]
[JsonSerializable(typeof(SubscriptionSupport))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(ResourceCollection<ServiceRequest>))]
[JsonSerializable(typeof(NewSandboxReseller))]
[JsonSerializable(typeof(SandboxReseller))]
[JsonSerializable(typeof(WebhookRegistration))]
[JsonSerializable(typeof(WebhookValidation))]
internal sealed partial class PartnerCenterJsonContext : JsonSerializerContext;
