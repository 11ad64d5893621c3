namespace PartnerRelations.CspProgram;

/// <summary>
/// The rules of the program on one day, made from <see cref="ProgramRuleCatalogue"/>. On 2017-06-09, and on days before it, exactly the seed
/// page. Immutable; the same days answer the same object. Each property names the rule it comes from: <see cref="Rules"/> has the sentence,
/// the source and the dates.
/// </summary>
public sealed record ProgramRules
{
    internal ProgramRules()
    {
    }

    /// <summary>The first day of these rules; null for those of the seed page.</summary>
    public DateOnly? InForceFrom { get; internal init; }

    /// <summary>The first day on which other rules are known to hold; null for the newest.</summary>
    public DateOnly? InForceUntil { get; internal init; }

    /// <summary>The entries of the catalogue that are in force, in its order.</summary>
    public ValueList<ProgramRule> Rules { get; internal init; } = [];

    /// <summary>E1: who is new to the program enrolls as an indirect reseller, whatever it becomes later.</summary>
    public bool NewcomersEnrollAsResellerFirst { get; internal init; }

    /// <summary>E2: a partner already in the program may add the reseller program, and is then asked for the support contact only.</summary>
    public bool DirectPartnerMayAddReseller { get; internal init; }

    /// <summary>E3: the applicant needs an active membership in the AI Cloud Partner Program.</summary>
    public bool ProgramMembershipRequired { get; internal init; }

    /// <summary>E4: where the enrollment starts.</summary>
    public Uri EnrollmentAddress { get; internal init; } = new("/", UriKind.Relative);

    /// <summary>E6: where the MPN id is chosen.</summary>
    public PartnerIdSource PartnerIdSource { get; internal init; }

    /// <summary>E7: a location that is not in the list can be added, which makes a new id. Otherwise: cancel and sign in as somebody else.</summary>
    public bool MissingLocationMayBeAdded { get; internal init; }

    /// <summary>E7: one location stands behind one tenant and the other way round.</summary>
    public bool PartnerIdBelongsToOneTenant { get; internal init; }

    /// <summary>E8: the enrollment may be sent in without an MPN id; the agreement cannot be signed until there is one.</summary>
    public bool MpnAssociationMayBePostponed { get; internal init; }

    /// <summary>E9: countries in which a partner must give its registration number. Ask <see cref="RegistrationNumberRequiredIn"/>.</summary>
    public ValueList<CountryCode> RegistrationNumberCountries { get; internal init; } = [];

    /// <summary>C13: countries in which a created customer needs such a number. Ask <see cref="CustomerRegistrationNumberRequiredIn"/>.</summary>
    public ValueList<CountryCode> CustomerRegistrationNumberCountries { get; internal init; } = [];

    /// <summary>E10: an address at a public web-mail service is no address of a primary contact. Ask <see cref="RefusesContact"/>.</summary>
    public bool WebMailRefused { get; internal init; }

    /// <summary>E10: an unread <c>onmicrosoft.com</c> address is a poor one, though it is taken. Ask <see cref="DiscouragesContact"/>.</summary>
    public bool OnMicrosoftDiscouraged { get; internal init; }

    /// <summary>E13: business days after which the confirmation mail may be sent again to the same address; null where no page offers it.</summary>
    public int? ContactConfirmationResendAfterBusinessDays { get; internal init; }

    /// <summary>E13: how long the review takes in business days; null where the page says "several days" only.</summary>
    public BusinessDayRange? ReviewBusinessDays { get; internal init; }

    /// <summary>E14: a global administrator signs the agreement before the reseller is Active; otherwise Qualified is passed through.</summary>
    public bool AgreementRequired { get; internal init; }

    /// <summary>E14: what one signature covers.</summary>
    public AgreementScope AgreementScope { get; internal init; }

    /// <summary>E16: what a reseller must show each year in its anniversary month; null where nothing is asked.</summary>
    public Reauthorization? ReauthorizationYearly { get; internal init; }

    /// <summary>E16: years that a deauthorized reseller waits before it may enroll again; null where nobody is deauthorized.</summary>
    public int? ReenrollAfterDeauthorizationYears { get; internal init; }

    /// <summary>E17: US dollars that a provider must sell per region in twelve months; null where no page says so.</summary>
    public decimal? ProviderYearlyRevenueUsd { get; internal init; }

    /// <summary>E17: US dollars that a direct-bill partner must sell in twelve months; null where no page says so.</summary>
    public decimal? DirectPartnerYearlyRevenueUsd { get; internal init; }

    /// <summary>V3: a rejected applicant may appeal with documents, which opens the review again.</summary>
    public bool RejectionMayBeAppealed { get; internal init; }

    /// <summary>V5: changing legal details starts verification anew, beside the last final verdict.</summary>
    public bool ProfileChangeRestartsVerification { get; internal init; }

    /// <summary>K4: what the button says that approves a provider.</summary>
    public string ApproveProviderButton { get; internal init; } = string.Empty;

    /// <summary>K6: approving a provider also lets it administer the reseller's tenant.</summary>
    public bool ApprovalGrantsTenantAdministration { get; internal init; }

    /// <summary>K6: the reseller may take that administration back while the link stays. Holds for grants of any day.</summary>
    public bool TenantAdministrationMayBeWithdrawn { get; internal init; }

    /// <summary>K9: reseller and provider must share a region; ask <see cref="CspRegions.Share"/>.</summary>
    public bool RegionsMustMatch { get; internal init; }

    /// <summary>K10: before the reseller has signed the partner agreement, no provider may credit it or order for it.</summary>
    public bool AgreementNeededToTransact { get; internal init; }

    /// <summary>K11: a linked reseller may not be a customer of the same provider on the same tenant.</summary>
    public bool ResellerMayNotBeProvidersCustomer { get; internal init; }

    /// <summary>K12: the provider may end a link by itself; customers and what they granted stay.</summary>
    public bool ProviderMayEndLink { get; internal init; }

    /// <summary>K13: a new order fails when the reseller on record has no valid location.</summary>
    public bool PartnerOnRecordCheckedForNewOrders { get; internal init; }

    /// <summary>K13: so do changes of seats, billing plan and term, transfers and migrations.</summary>
    public bool PartnerOnRecordCheckedForChanges { get; internal init; }

    /// <summary>C4: where the invitation that names a provider is started.</summary>
    public InvitationPlace JointInvitationPlace { get; internal init; } = InvitationPlace.Nowhere;

    /// <summary>C5: where the invitation for the reseller alone is started.</summary>
    public InvitationPlace ResellerInvitationPlace { get; internal init; } = InvitationPlace.Nowhere;

    /// <summary>C8, C9: accepting an invitation gives the reseller administration. Otherwise it gives the relationship only (C2).</summary>
    public bool AcceptanceGrantsAdministration { get; internal init; }

    /// <summary>C2: managing a customer takes a granular grant of its own beside the relationship.</summary>
    public bool AdministrationNeedsSeparateGrant { get; internal init; }

    /// <summary>C9: the reseller may provision for its customer without a provider.</summary>
    public bool ResellerMayProvisionAlone { get; internal init; }

    /// <summary>C10: a billing administrator of the customer may accept too, not only a global administrator.</summary>
    public bool BillingAdministratorMayAccept { get; internal init; }

    /// <summary>C11: the customer's tenant must be in the market of the partner; ask <see cref="CspRegions.Share"/>.</summary>
    public bool CustomerMarketMustMatch { get; internal init; }

    /// <summary>C13: a provider may create a customer's tenant for its reseller, with both relationships at once.</summary>
    public bool ProviderMayCreateCustomer { get; internal init; }

    /// <summary>C14: the customer must have accepted its agreement before anything is bought for it.</summary>
    public bool CustomerAgreementRequired { get; internal init; }

    /// <summary>C15: a direct partner or provider may remove its relationship with a customer.</summary>
    public bool RelationshipRemovalAllowed { get; internal init; }

    /// <summary>C15: an indirect reseller may do so too.</summary>
    public bool ResellerMayRemoveRelationship { get; internal init; }

    /// <summary>C15: what must be settled first.</summary>
    public RelationshipRemovalConditions RelationshipRemovalConditions { get; internal init; }

    /// <summary>C16: the customer may take administration back and keep the relationship.</summary>
    public bool CustomerMayRevokeAdministration { get; internal init; }

    /// <summary>C17: the provider is the support contact of new subscriptions unless somebody names the reseller.</summary>
    public bool SupportContactDefaultsToProvider { get; internal init; }

    /// <summary>The rules of a day (00:00 UTC to 24:00 UTC). Days after the newest entry answer the newest rules.</summary>
    public static ProgramRules AsOf(DateOnly day) => ProgramRulePeriods.At(day);

    /// <summary>The rules of the UTC day of a moment.</summary>
    public static ProgramRules AsOf(DateTimeOffset moment) => AsOf(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>E9: whether a partner of that country must give its registration number.</summary>
    public bool RegistrationNumberRequiredIn(CountryCode country) => RegistrationNumberCountries.Contains(country);

    /// <summary>C13: whether a customer created in that country must have a registration number (and then a phone number).</summary>
    public bool CustomerRegistrationNumberRequiredIn(CountryCode country) => CustomerRegistrationNumberCountries.Contains(country);

    /// <summary>E10: whether the day's rules refuse this address for a primary contact.</summary>
    public bool RefusesContact(EmailAddress address) => WebMailRefused && WebMail.Serves(address);

    /// <summary>E10: whether the day's rules advise against this address for a primary contact, but take it.</summary>
    public bool DiscouragesContact(EmailAddress address) => OnMicrosoftDiscouraged && WebMail.IsOnMicrosoft(address);
}
