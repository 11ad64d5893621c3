using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations.Serialization;

/// <summary>
/// The JSON of every record, command and event, source generated: camel case, enums as text, no nulls, dates in ISO 8601 UTC. Public as
/// <see cref="PartnerRelationsJson"/>; works in trimmed and AOT-published programs and under invariant globalization.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(ValueListJsonConverter<AccountUser>),
        typeof(ValueListJsonConverter<string>),
        typeof(ValueListJsonConverter<PartnerError>),
        typeof(ValueListJsonConverter<EnrollmentDocument>),
        typeof(ValueListJsonConverter<EnrollmentRequirement>),
        typeof(ValueListJsonConverter<PreparationItem>),
    ])]
[JsonSerializable(typeof(TenantId))]
[JsonSerializable(typeof(ResellerId))]
[JsonSerializable(typeof(ProviderId))]
[JsonSerializable(typeof(CustomerId))]
[JsonSerializable(typeof(UserId))]
[JsonSerializable(typeof(RequestId))]
[JsonSerializable(typeof(MpnId))]
[JsonSerializable(typeof(EmailAddress))]
[JsonSerializable(typeof(PhoneNumber))]
[JsonSerializable(typeof(LanguageTag))]
[JsonSerializable(typeof(CountryCode))]
[JsonSerializable(typeof(PartnerError))]
[JsonSerializable(typeof(EventHeader))]
[JsonSerializable(typeof(StoredRequest))]
[JsonSerializable(typeof(ProviderEntry))]
[JsonSerializable(typeof(ProviderSearch))]
[JsonSerializable(typeof(Page<ProviderEntry>))]
[JsonSerializable(typeof(ResellerStanding))]
// Events
[JsonSerializable(typeof(SetAsideEvent))]
[JsonSerializable(typeof(Page<SetAsideEvent>))]
// Provider links
[JsonSerializable(typeof(ProviderLink))]
[JsonSerializable(typeof(Consent))]
[JsonSerializable(typeof(ConsentPreview))]
[JsonSerializable(typeof(EndingPlan))]
[JsonSerializable(typeof(ProviderInvitation))]
[JsonSerializable(typeof(Page<ProviderLink>))]
[JsonSerializable(typeof(ProviderLinkFilter))]
[JsonSerializable(typeof(InviteReseller))]
[JsonSerializable(typeof(RenewProviderInvitation))]
[JsonSerializable(typeof(MarkProviderInvitationSent))]
[JsonSerializable(typeof(RevokeProviderInvitation))]
[JsonSerializable(typeof(ApproveProvider))]
[JsonSerializable(typeof(DeclineProvider))]
[JsonSerializable(typeof(WithdrawTenantAdministration))]
[JsonSerializable(typeof(EndProviderLink))]
[JsonSerializable(typeof(ResellerInvited))]
[JsonSerializable(typeof(ProviderInvitationRenewed))]
[JsonSerializable(typeof(ProviderInvitationSent))]
[JsonSerializable(typeof(ProviderInvitationRevoked))]
[JsonSerializable(typeof(ProviderDeclined))]
[JsonSerializable(typeof(ProviderApproved))]
[JsonSerializable(typeof(ProviderInvitationSuperseded))]
[JsonSerializable(typeof(TenantAdministrationWithdrawn))]
[JsonSerializable(typeof(ProviderLinkEnded))]
// Accounts
[JsonSerializable(typeof(PartnerAccount))]
[JsonSerializable(typeof(AccountUser))]
[JsonSerializable(typeof(Page<AccountUser>))]
[JsonSerializable(typeof(OpenAccount))]
[JsonSerializable(typeof(AddUser))]
[JsonSerializable(typeof(RemoveUser))]
[JsonSerializable(typeof(GrantRoles))]
[JsonSerializable(typeof(RevokeRoles))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountUserAdded))]
[JsonSerializable(typeof(AccountUserRemoved))]
[JsonSerializable(typeof(AccountRolesGranted))]
[JsonSerializable(typeof(AccountRolesRevoked))]
// Enrollments
[JsonSerializable(typeof(EnrollmentId))]
[JsonSerializable(typeof(Enrollment))]
[JsonSerializable(typeof(Page<Enrollment>))]
[JsonSerializable(typeof(EnrollmentFilter))]
[JsonSerializable(typeof(EnrollmentRequirements))]
[JsonSerializable(typeof(EnrollmentPreparation))]
[JsonSerializable(typeof(ReauthorizationCycle))]
[JsonSerializable(typeof(ContactConfirmation))]
[JsonSerializable(typeof(MpnProfile))]
[JsonSerializable(typeof(IReadOnlyList<MpnProfileChoice>))]
[JsonSerializable(typeof(TenantEntry))]
[JsonSerializable(typeof(NewTenant))]
[JsonSerializable(typeof(StartEnrollment))]
[JsonSerializable(typeof(ConfirmTenant))]
[JsonSerializable(typeof(ChangeTenant))]
[JsonSerializable(typeof(ChooseMpn))]
[JsonSerializable(typeof(PostponeMpn))]
[JsonSerializable(typeof(ProvideCompany))]
[JsonSerializable(typeof(ProvidePrimaryContact))]
[JsonSerializable(typeof(ProvideSupportContact))]
[JsonSerializable(typeof(DeclareAuthority))]
[JsonSerializable(typeof(SubmitEnrollment))]
[JsonSerializable(typeof(WithdrawEnrollment))]
[JsonSerializable(typeof(SignAgreement))]
[JsonSerializable(typeof(CompleteSetup))]
[JsonSerializable(typeof(ResendConfirmation))]
[JsonSerializable(typeof(ChangeContact))]
[JsonSerializable(typeof(ConfirmContact))]
[JsonSerializable(typeof(DenySignUp))]
[JsonSerializable(typeof(AskInformation))]
[JsonSerializable(typeof(AnswerInformation))]
[JsonSerializable(typeof(RecordVettingStep))]
[JsonSerializable(typeof(ApproveEnrollment))]
[JsonSerializable(typeof(RejectEnrollment))]
[JsonSerializable(typeof(AppealRejection))]
[JsonSerializable(typeof(GiveReauthorizationNotice))]
[JsonSerializable(typeof(RecordReauthorization))]
[JsonSerializable(typeof(DeauthorizeReseller))]
[JsonSerializable(typeof(EnrollmentStarted))]
[JsonSerializable(typeof(EnrollmentTenantConfirmed))]
[JsonSerializable(typeof(EnrollmentTenantChanged))]
[JsonSerializable(typeof(MpnChosen))]
[JsonSerializable(typeof(MpnPostponed))]
[JsonSerializable(typeof(CompanyProvided))]
[JsonSerializable(typeof(PrimaryContactProvided))]
[JsonSerializable(typeof(SupportContactProvided))]
[JsonSerializable(typeof(AuthorityDeclared))]
[JsonSerializable(typeof(EnrollmentSubmitted))]
[JsonSerializable(typeof(ResellerProgramAdded))]
[JsonSerializable(typeof(ContactConfirmationSent))]
[JsonSerializable(typeof(ContactConfirmationResent))]
[JsonSerializable(typeof(PrimaryContactChanged))]
[JsonSerializable(typeof(ContactConfirmed))]
[JsonSerializable(typeof(SignUpDenied))]
[JsonSerializable(typeof(InformationAsked))]
[JsonSerializable(typeof(InformationAnswered))]
[JsonSerializable(typeof(VettingStepRecorded))]
[JsonSerializable(typeof(EnrollmentApproved))]
[JsonSerializable(typeof(EnrollmentRejected))]
[JsonSerializable(typeof(EnrollmentAppealed))]
[JsonSerializable(typeof(AgreementSigned))]
[JsonSerializable(typeof(SetupCompleted))]
[JsonSerializable(typeof(EnrollmentWithdrawn))]
[JsonSerializable(typeof(ReauthorizationNoticeGiven))]
[JsonSerializable(typeof(ReauthorizationPassed))]
[JsonSerializable(typeof(ReauthorizationFailed))]
[JsonSerializable(typeof(EnrollmentDeauthorized))]
internal sealed partial class PartnerRelationsJsonContext : JsonSerializerContext;
