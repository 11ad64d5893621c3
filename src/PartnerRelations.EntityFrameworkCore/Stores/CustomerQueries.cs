using Microsoft.EntityFrameworkCore;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Mapping;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>The questions about single invitations, relationships and acceptances.</summary>
internal sealed class CustomerQueries : CompiledQueries<CustomerQueries>
{
    public Func<DbContext, ResellerId, CustomerId, CustomerInvitationId, CancellationToken, Task<CustomerInvitation?>> FindInvitation { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId sender, CustomerId customer, CustomerInvitationId id, CancellationToken cancel) => context.Set<CustomerInvitation>().AsNoTracking()
            .FirstOrDefault(invitation => (invitation.Sender == sender && invitation.Id == id) || (invitation.Customer == customer && invitation.Id == id)));

    public Func<DbContext, string, CancellationToken, Task<CustomerInvitation?>> FindInvitationByToken { get; } = EF.CompileAsyncQuery(
        (DbContext context, string hash, CancellationToken cancel) =>
            context.Set<CustomerInvitation>().AsNoTracking().FirstOrDefault(invitation => EF.Property<string>(invitation, PartnerTables.TokenHash) == hash));

    // The conditions are those of the unique indexes, word by word, so that they are used.
    public Func<DbContext, ResellerId, ProviderId, string, CancellationToken, Task<CustomerInvitation?>> FindOpenJoint { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId sender, ProviderId provider, string email, CancellationToken cancel) => context.Set<CustomerInvitation>().AsNoTracking()
            .FirstOrDefault(invitation => invitation.Sender == sender && ((JointInvitation)invitation).Provider == provider
                && EF.Property<string>(invitation, PartnerTables.EmailNormalized) == email
                && EF.Property<CustomerInvitationType>(invitation, PartnerTables.InvitationType) == CustomerInvitationType.Joint
                && (invitation.Status == CustomerInvitationStatus.Draft || invitation.Status == CustomerInvitationStatus.Sent)));

    public Func<DbContext, ResellerId, string, CancellationToken, Task<CustomerInvitation?>> FindOpenAlone { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId sender, string email, CancellationToken cancel) => context.Set<CustomerInvitation>().AsNoTracking()
            .FirstOrDefault(invitation => invitation.Sender == sender
                && EF.Property<string>(invitation, PartnerTables.EmailNormalized) == email
                && EF.Property<CustomerInvitationType>(invitation, PartnerTables.InvitationType) == CustomerInvitationType.Reseller
                && (invitation.Status == CustomerInvitationStatus.Draft || invitation.Status == CustomerInvitationStatus.Sent)));

    public Func<DbContext, ResellerId, ProviderId, CustomerId, CustomerAcceptanceId, CancellationToken, Task<CustomerAcceptance?>> FindAcceptance { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId reseller, ProviderId provider, CustomerId customer, CustomerAcceptanceId id, CancellationToken cancel) => context.Set<CustomerAcceptance>().AsNoTracking()
            .FirstOrDefault(one => (one.Reseller == reseller && one.Id == id) || (one.Provider == provider && one.Id == id) || (one.Customer == customer && one.Id == id)));

    public Func<DbContext, TenantId, CustomerId, CustomerRelationshipId, CancellationToken, Task<CustomerRelationship?>> FindRelationship { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId partner, CustomerId customer, CustomerRelationshipId id, CancellationToken cancel) => context.Set<CustomerRelationship>().AsNoTracking()
            .FirstOrDefault(relationship => (relationship.Partner == partner && relationship.Id == id) || (relationship.Customer == customer && relationship.Id == id)));

    public Func<DbContext, TenantId, CustomerId, CancellationToken, Task<CustomerRelationship?>> FindActiveRelationship { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId partner, CustomerId customer, CancellationToken cancel) => context.Set<CustomerRelationship>().AsNoTracking()
            .FirstOrDefault(relationship => relationship.Partner == partner && relationship.Customer == customer && relationship.Status == CustomerRelationshipStatus.Active));
}
