using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>Every table with its key, its columns and an index for each question that a store is asked.</summary>
internal static class PartnerTables
{
    /// <summary>The hash of a record's newest token.</summary>
    public const string TokenHash = "TokenHash";

    /// <summary>When a person was erased from a record; null where nobody was.</summary>
    public const string ErasedAt = "ErasedAt";

    /// <summary>An address as it is compared.</summary>
    public const string EmailNormalized = "EmailNormalized";

    /// <summary>The tenant that an enrollment takes.</summary>
    public const string TakenTenant = "TenantTaken";

    /// <summary>The MPN id that an enrollment takes.</summary>
    public const string TakenMpnId = "MpnIdTaken";

    /// <summary>Which of the two invitations a row is.</summary>
    public const string InvitationType = "InvitationType";

    /// <summary>The CSP region of a provider's country.</summary>
    public const string Region = "Region";

    /// <summary>What a provider offers, as bits to be compared.</summary>
    public const string ServiceBits = "ServiceBits";

    /// <summary>A provider's name as it is searched.</summary>
    public const string SearchedName = "SearchedName";

    public static void Configure(ModelBuilder builder, bool isPostgreSql)
    {
        var mapping = new RecordMapping(builder, isPostgreSql);
        ProviderLinks(mapping);
        Accounts(mapping);
        Enrollments(mapping);
        Customers(mapping);
        Providers(mapping);
        Events(mapping);
    }

    private static void ProviderLinks(RecordMapping mapping)
    {
        const string Table = "provider_links";
        var links = mapping.Map<ProviderLink>(Table, [nameof(ProviderLink.Provider), nameof(ProviderLink.Id)]);
        mapping.AddColumn<string>(links, EmailNormalized);
        Hold(mapping, links, Table);
        links.HasIndex(nameof(ProviderLink.Provider), EmailNormalized).IsUnique().HasFilter("status = 'Invited'").HasDatabaseName($"ux_{Table}_invited");
        links.HasIndex([nameof(ProviderLink.Provider), nameof(ProviderLink.Reseller)], $"ux_{Table}_active").IsUnique().HasFilter("status = 'Active'");
        links.HasIndex(nameof(ProviderLink.Provider), nameof(ProviderLink.Status), nameof(ProviderLink.Id)).HasDatabaseName($"ix_{Table}_provider_status");
        links.HasIndex(nameof(ProviderLink.Provider), nameof(ProviderLink.Reseller), nameof(ProviderLink.Id)).HasDatabaseName($"ix_{Table}_pair");
        links.HasIndex(nameof(ProviderLink.Reseller), nameof(ProviderLink.Id)).HasDatabaseName($"ix_{Table}_reseller");
        links.HasIndex(nameof(ProviderLink.Reseller), nameof(ProviderLink.Status), nameof(ProviderLink.Id)).HasDatabaseName($"ix_{Table}_reseller_status");
        links.HasIndex(nameof(ProviderLink.Provider), nameof(ProviderLink.Id), nameof(ProviderLink.ExpiresAt))
            .HasFilter("status = 'Invited' AND expires_at IS NOT NULL").HasDatabaseName($"ix_{Table}_expiring");

        links.HasIndex([nameof(ProviderLink.ClosedAt)], $"ix_{Table}_done").HasFilter("status IN ('Declined', 'Revoked', 'Superseded')");

        var consents = mapping.Map<Consent>("provider_consents", [nameof(Consent.Provider), nameof(Consent.Id)]);
        consents.HasIndex(nameof(Consent.Reseller), nameof(Consent.Id)).HasDatabaseName("ix_provider_consents_reseller");
    }

    private static void Accounts(RecordMapping mapping)
    {
        var accounts = mapping.Map<PartnerAccount>("partner_accounts", [nameof(PartnerAccount.Tenant)], nameof(PartnerAccount.Users));
        mapping.AddColumn<DateTimeOffset?>(accounts, ErasedAt);
        var users = mapping.Map<AccountUserRow>("partner_account_users", [nameof(AccountUserRow.Tenant), nameof(AccountUserRow.UserId)]);
        users.HasIndex(nameof(AccountUserRow.Tenant), nameof(AccountUserRow.Place)).HasDatabaseName("ix_partner_account_users_order");
    }

    private static void Enrollments(RecordMapping mapping)
    {
        const string Table = "enrollments";
        var enrollments = mapping.Map<Enrollment>(Table, [nameof(Enrollment.Owner), nameof(Enrollment.Id)]);
        mapping.AddColumn<TenantId?>(enrollments, TakenTenant);
        mapping.AddColumn<MpnId>(enrollments, TakenMpnId);
        Hold(mapping, enrollments, Table);
        enrollments.HasIndex(nameof(Enrollment.Id)).IsUnique().HasDatabaseName($"ux_{Table}_id");
        enrollments.HasIndex(TakenTenant).IsUnique().HasDatabaseName($"ux_{Table}_taken_tenant");
        enrollments.HasIndex(TakenMpnId).IsUnique().HasDatabaseName($"ux_{Table}_taken_mpn_id");
        enrollments.HasIndex(nameof(Enrollment.Reseller), nameof(Enrollment.Id)).HasDatabaseName($"ix_{Table}_reseller");
        enrollments.HasIndex(nameof(Enrollment.Reseller), nameof(Enrollment.Status), nameof(Enrollment.Id)).HasDatabaseName($"ix_{Table}_reseller_status");
        enrollments.HasIndex(nameof(Enrollment.Status), nameof(Enrollment.Id)).HasDatabaseName($"ix_{Table}_status");
    }

    private static void Customers(RecordMapping mapping)
    {
        const string Invitations = "customer_invitations", Relationships = "customer_relationships", Acceptances = "customer_acceptances";
        const string Open = "status IN ('Draft', 'Sent')";
        var invitations = mapping.Map<CustomerInvitation>(Invitations, [nameof(CustomerInvitation.Sender), nameof(CustomerInvitation.Id)]);
        mapping.AddColumn<CustomerInvitationType>(invitations, InvitationType);
        invitations.Property(InvitationType).HasColumnName("type");
        mapping.AddColumn<string>(invitations, EmailNormalized);
        invitations.Property(EmailNormalized).IsRequired();
        Hold(mapping, invitations, Invitations);
        invitations.HasDiscriminator<CustomerInvitationType>(InvitationType)
            .HasValue<JointInvitation>(CustomerInvitationType.Joint).HasValue<ResellerInvitation>(CustomerInvitationType.Reseller);
        mapping.Map<ResellerInvitation>(null, []);
        var joint = mapping.Map<JointInvitation>(null, []);
        invitations.HasIndex([nameof(CustomerInvitation.Sender), EmailNormalized], $"ux_{Invitations}_open_reseller").IsUnique().HasFilter($"type = 'Reseller' AND {Open}");
        invitations.HasIndex(nameof(CustomerInvitation.Sender), nameof(CustomerInvitation.Status), nameof(CustomerInvitation.Id)).HasDatabaseName($"ix_{Invitations}_status");
        invitations.HasIndex(nameof(CustomerInvitation.Sender), InvitationType, nameof(CustomerInvitation.Id)).HasDatabaseName($"ix_{Invitations}_type");
        invitations.HasIndex([nameof(CustomerInvitation.Sender), nameof(CustomerInvitation.Id)], $"ix_{Invitations}_open").HasFilter(Open);
        invitations.HasIndex(nameof(CustomerInvitation.Customer), nameof(CustomerInvitation.Id)).HasFilter("customer IS NOT NULL").HasDatabaseName($"ix_{Invitations}_customer");
        invitations.HasIndex(nameof(CustomerInvitation.Sender), nameof(CustomerInvitation.Id), nameof(CustomerInvitation.ExpiresAt))
            .HasFilter("status = 'Sent' AND expires_at IS NOT NULL").HasDatabaseName($"ix_{Invitations}_expiring");
        invitations.HasIndex([nameof(CustomerInvitation.ClosedAt)], $"ix_{Invitations}_done").HasFilter("status IN ('Declined', 'Revoked', 'Superseded') OR acceptance_id IS NOT NULL");
        joint.HasIndex(nameof(JointInvitation.Sender), nameof(JointInvitation.Provider), EmailNormalized).IsUnique().HasFilter($"type = 'Joint' AND {Open}").HasDatabaseName($"ux_{Invitations}_open_joint");
        joint.HasIndex(nameof(JointInvitation.Sender), nameof(JointInvitation.Provider), nameof(JointInvitation.Status), nameof(JointInvitation.Id)).HasDatabaseName($"ix_{Invitations}_provider_status");
        joint.HasIndex(nameof(JointInvitation.Sender), nameof(JointInvitation.Provider), nameof(JointInvitation.Id)).HasDatabaseName($"ix_{Invitations}_provider");

        var relationships = mapping.Map<CustomerRelationship>(Relationships, [nameof(CustomerRelationship.Partner), nameof(CustomerRelationship.Id)]);
        relationships.HasIndex([nameof(CustomerRelationship.Partner), nameof(CustomerRelationship.Customer)], $"ux_{Relationships}_active").IsUnique().HasFilter("status = 'Active'");
        relationships.HasIndex(nameof(CustomerRelationship.Partner), nameof(CustomerRelationship.Status), nameof(CustomerRelationship.Id)).HasDatabaseName($"ix_{Relationships}_partner_status");
        relationships.HasIndex(nameof(CustomerRelationship.Partner), nameof(CustomerRelationship.Customer), nameof(CustomerRelationship.Id)).HasDatabaseName($"ix_{Relationships}_pair");
        relationships.HasIndex(nameof(CustomerRelationship.Customer), nameof(CustomerRelationship.Id)).HasDatabaseName($"ix_{Relationships}_customer");
        relationships.HasIndex(nameof(CustomerRelationship.Customer), nameof(CustomerRelationship.Status), nameof(CustomerRelationship.Id)).HasDatabaseName($"ix_{Relationships}_customer_status");
        relationships.HasIndex([nameof(CustomerRelationship.Partner), nameof(CustomerRelationship.Id)], $"ix_{Relationships}_awaiting_match")
            .HasFilter("origin = 'FoundAtMicrosoft' AND role = 'Reseller' AND invitation_id IS NULL AND ended_at IS NULL");

        var acceptances = mapping.Map<CustomerAcceptance>(Acceptances, [nameof(CustomerAcceptance.Reseller), nameof(CustomerAcceptance.Id)]);
        acceptances.HasIndex(nameof(CustomerAcceptance.Customer), nameof(CustomerAcceptance.Id)).HasDatabaseName($"ix_{Acceptances}_customer");
        acceptances.HasIndex(nameof(CustomerAcceptance.Provider), nameof(CustomerAcceptance.Id)).HasDatabaseName($"ix_{Acceptances}_provider");
    }

    private static void Providers(RecordMapping mapping)
    {
        var providers = mapping.Map<ProviderEntry>("providers", [nameof(ProviderEntry.Id)]);
        mapping.AddColumn<CspProgram.CspRegion>(providers, Region);
        mapping.AddColumn<int>(providers, ServiceBits);
        mapping.AddColumn<string>(providers, SearchedName);
        providers.Property(SearchedName).IsRequired();
        providers.HasIndex(nameof(ProviderEntry.Country), nameof(ProviderEntry.Id)).HasDatabaseName("ix_providers_country");
        providers.HasIndex(Region, nameof(ProviderEntry.Id)).HasDatabaseName("ix_providers_region");
    }

    private static void Events(RecordMapping mapping)
    {
        const string Log = "partner_events", Aside = "partner_events_set_aside";
        var events = mapping.Map<EventRow>(Log, [nameof(EventRow.Position)]);
        events.Property(row => row.Position).ValueGeneratedOnAdd();
        events.HasIndex(nameof(EventRow.Owner), nameof(EventRow.RecordId), nameof(EventRow.Version)).IsUnique().HasDatabaseName($"ux_{Log}_record");
        if (mapping.IsPostgreSql) PostgreSqlPositions.Configure(events);

        var requests = mapping.Map<RequestRow>("partner_requests", [nameof(RequestRow.Scope), nameof(RequestRow.RequestId)]);
        requests.HasIndex(nameof(RequestRow.At)).HasDatabaseName("ix_partner_requests_at");

        mapping.Map<EventCursor>("partner_event_cursors", [nameof(EventCursor.Handler)]);
        mapping.Map<SetAsideEvent>(Aside, [nameof(SetAsideEvent.Handler), nameof(SetAsideEvent.RecordId)]);
    }

    /// <summary>What records with tokens and with people in them have besides their properties.</summary>
    private static void Hold(RecordMapping mapping, EntityTypeBuilder entity, string table)
    {
        mapping.AddColumn<string>(entity, TokenHash);
        mapping.AddColumn<DateTimeOffset?>(entity, ErasedAt);
        entity.HasIndex(TokenHash).IsUnique().HasDatabaseName($"ux_{table}_token");
    }
}
