using PartnerRelations.Customers;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Every case of the store of customers.</summary>
internal static class CustomerCases
{
    public static IEnumerable<StoreCase> All =>
    [
        .. RecordCases.For(new CustomerInvitationSubject()),
        .. RecordCases.For(new CustomerRelationshipSubject()),
        new("Customers: of open invitations with one sender, kind, provider and address, whatever its letter case, there is one", OneOpenInvitationAsync),
        new("Customers: an invitation that is closed or superseded in the same write frees its address", FreedAddressAsync),
        new("Customers: an invitation for the reseller alone and one for each provider stand side by side", KindsStandSideBySideAsync),
        new("Customers: of active relationships with one partner and customer there is one, and its end frees the place", OneActiveRelationshipAsync),
        new("Customers: an acceptance, its invitation and both relationships are saved all or none", AllOrNoneAsync),
        new("Customers: an acceptance is shown to its customer and the accepted partners, and to nobody else", AcceptanceIsShownAsync),
        new("Customers: an answered invitation is shown to the customer that answered", AnswererSeesAsync),
        new("Customers: every filter of invitations shows exactly what matches", InvitationFiltersAsync),
        new("Customers: every filter of relationships shows exactly what matches, on both sides", RelationshipFiltersAsync),
        new("Customers: expiring are the sent invitations whose expiry lies before the moment", ExpiringAsync),
        new("Customers: every cancelled question throws", CancelledAsync),
        new("Customers: shared are the asking partner's own active relationships with customers of both", SharedAsync),
    ];

    private static async Task OneOpenInvitationAsync(CaseRun run)
    {
        var (sender, provider) = (run.Samples.Reseller(), run.Samples.Provider());
        var first = await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, provider, EmailAddress.Parse("It@contoso.example")))).ConfigureAwait(false);
        var again = CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, provider, EmailAddress.Parse("iT@CONTOSO.example")));
        await Expect.AnswersAsync(SaveResult.AlreadyExists, SaveAsync(run, again), "A second open invitation to the same address").ConfigureAwait(false);
        var found = await run.Stores.Customers.FindOpenInvitationAsync(sender, provider, EmailAddress.Parse("IT@contoso.example"), run.Cancel).ConfigureAwait(false);
        Expect.Equal(first.Invitations[0], found, "The open invitation of an address");
        Expect.Null(await run.Stores.Customers.FindOpenInvitationAsync(sender, null, first.Invitations[0].Email, run.Cancel).ConfigureAwait(false), "An invitation of another kind");
        Expect.Null(await run.Stores.Customers.FindOpenInvitationAsync(run.Samples.Reseller(), provider, first.Invitations[0].Email, run.Cancel).ConfigureAwait(false), "Another sender's invitation");
    }

    private static async Task FreedAddressAsync(CaseRun run)
    {
        var (sender, email) = (run.Samples.Reseller(), run.Samples.Email());
        var first = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, sender, email))).ConfigureAwait(false)).Invitations[0];
        var second = CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, sender, email));
        var superseding = second.And(CustomerSteps.Of(first, CustomerSteps.Superseded(run.Samples, first, second.Invitations[0].Id)));
        await SavedAsync(run, superseding).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(second.Invitations[0], CustomerSteps.Revoked(run.Samples, second.Invitations[0]))).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, sender, email))).ConfigureAwait(false);
    }

    private static async Task KindsStandSideBySideAsync(CaseRun run)
    {
        var (sender, email) = (run.Samples.Reseller(), run.Samples.Email());
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, sender, email))).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, run.Samples.Provider(), email))).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, run.Samples.Provider(), email))).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, run.Samples.Reseller(), email))).ConfigureAwait(false);
    }

    private static async Task OneActiveRelationshipAsync(CaseRun run)
    {
        var (partner, customer) = (run.Samples.Tenant(), run.Samples.Customer());
        var first = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, partner, customer))).ConfigureAwait(false)).Relationships[0];
        Expect.Equal(first, await run.Stores.Customers.FindActiveRelationshipAsync(partner, customer, run.Cancel).ConfigureAwait(false), "The active relationship");
        var second = CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, partner, customer));
        await Expect.AnswersAsync(SaveResult.AlreadyExists, SaveAsync(run, second), "A second active relationship").ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(first, CustomerSteps.Ended(run.Samples, first))).ConfigureAwait(false);
        Expect.Null(await run.Stores.Customers.FindActiveRelationshipAsync(partner, customer, run.Cancel).ConfigureAwait(false), "An ended relationship");
        await SavedAsync(run, second).ConfigureAwait(false);
        await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, run.Samples.Tenant(), customer))).ConfigureAwait(false);
    }

    private static async Task AllOrNoneAsync(CaseRun run)
    {
        var (sender, provider, customer) = (run.Samples.Reseller(), run.Samples.Provider(), run.Samples.Customer());
        var invitation = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, provider, run.Samples.Email()))).ConfigureAwait(false)).Invitations[0];
        var standing = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, provider.Tenant, customer))).ConfigureAwait(false)).Relationships[0];
        var accepted = Acceptance(run, invitation, customer);
        var ofReseller = CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, sender.Tenant, customer));
        var clashing = accepted.And(ofReseller).And(CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, provider.Tenant, customer)));

        await Expect.AnswersAsync(SaveResult.AlreadyExists, SaveAsync(run, clashing), "A change of which one record clashes").ConfigureAwait(false);
        Expect.Equal(invitation, await run.Stores.Customers.FindInvitationAsync(sender.Tenant, invitation.Id, run.Cancel).ConfigureAwait(false), "After a clash the invitation");
        Expect.Null(await run.Stores.Customers.FindActiveRelationshipAsync(sender.Tenant, customer, run.Cancel).ConfigureAwait(false), "After a clash the other relationship");
        Expect.Null(await run.Stores.Customers.FindAcceptanceAsync(sender.Tenant, accepted.Acceptance!.Id, run.Cancel).ConfigureAwait(false), "After a clash the acceptance");
        Expect.Equal(1, (await run.Stores.Log.ReadRecordAsync(sender.Tenant, invitation.Id.Value, 0, 10, run.Cancel).ConfigureAwait(false)).Count, "After a clash the number of logged events");

        var whole = accepted.And(ofReseller).And(CustomerSteps.Of(standing, CustomerSteps.Ended(run.Samples, standing)));
        await SavedAsync(run, whole).ConfigureAwait(false);
        Expect.Equal(whole.Invitations[0], await run.Stores.Customers.FindInvitationAsync(sender.Tenant, invitation.Id, run.Cancel).ConfigureAwait(false), "The invitation of a change of several records");
        foreach (var next in whole.Relationships)
        {
            Expect.Equal(next, await run.Stores.Customers.FindRelationshipAsync(next.Partner, next.Id, run.Cancel).ConfigureAwait(false), "A relationship of a change of several records");
        }
    }

    private static async Task AcceptanceIsShownAsync(CaseRun run)
    {
        var (sender, provider, customer) = (run.Samples.Reseller(), run.Samples.Provider(), run.Samples.Customer());
        var invitation = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.InvitedJointly(run.Samples, sender, provider, run.Samples.Email()))).ConfigureAwait(false)).Invitations[0];
        var acceptance = (await SavedAsync(run, Acceptance(run, invitation, customer)).ConfigureAwait(false)).Acceptance!;
        foreach (var party in (TenantId[])[sender.Tenant, provider.Tenant, customer.Tenant])
        {
            Expect.Equal(acceptance, await run.Stores.Customers.FindAcceptanceAsync(party, acceptance.Id, run.Cancel).ConfigureAwait(false), "The acceptance as a party sees it");
        }

        Expect.Null(await run.Stores.Customers.FindAcceptanceAsync(run.Samples.Tenant(), acceptance.Id, run.Cancel).ConfigureAwait(false), "Another tenant's acceptance");
    }

    private static async Task AnswererSeesAsync(CaseRun run)
    {
        var (sender, customer) = (run.Samples.Reseller(), run.Samples.Customer());
        var invitation = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Invited(run.Samples, sender, run.Samples.Email()))).ConfigureAwait(false)).Invitations[0];
        Expect.Null(await run.Stores.Customers.FindInvitationAsync(customer.Tenant, invitation.Id, run.Cancel).ConfigureAwait(false), "An unanswered invitation, to a customer");
        var accepted = (await SavedAsync(run, CustomerSteps.Of(invitation, CustomerSteps.Accepted(run.Samples, invitation, customer))).ConfigureAwait(false)).Invitations[0];
        Expect.Equal(accepted, await run.Stores.Customers.FindInvitationAsync(customer.Tenant, invitation.Id, run.Cancel).ConfigureAwait(false), "An answered invitation, to the customer");
    }

    private static async Task InvitationFiltersAsync(CaseRun run)
    {
        var (sender, providers) = (run.Samples.Reseller(), (ProviderId[])[run.Samples.Provider(), run.Samples.Provider()]);
        List<CustomerInvitation> all = [];
        foreach (var provider in (ProviderId?[])[null, .. providers])
        {
            foreach (var status in (CustomerInvitationStatus[])[CustomerInvitationStatus.Draft, CustomerInvitationStatus.Sent, CustomerInvitationStatus.Accepted, CustomerInvitationStatus.Revoked])
            {
                all.Add(await InStatusAsync(run, sender, provider, status).ConfigureAwait(false));
            }
        }

        foreach (var status in (CustomerInvitationStatus?[])[null, CustomerInvitationStatus.Draft, CustomerInvitationStatus.Sent, CustomerInvitationStatus.Accepted, CustomerInvitationStatus.Declined])
        {
            foreach (var onlyOpen in (bool[])[false, true])
            {
                foreach (var type in (CustomerInvitationType?[])[null, CustomerInvitationType.Reseller, CustomerInvitationType.Joint])
                {
                    foreach (var provider in (ProviderId?[])[null, providers[0], run.Samples.Provider()])
                    {
                        var query = new CustomerInvitationQuery { Sender = sender, Status = status, OnlyOpen = onlyOpen, Type = type, Provider = provider };
                        var wanted = all.Where(one => (status is null || one.Status == status) && (!onlyOpen || one.IsOpen) && (type is null || one.Type == type) && (provider is null || one.InvitedProvider == provider));
                        var listed = await run.Stores.Customers.ListInvitationsAsync(query, new PageRange { Take = 50 }, run.Cancel).ConfigureAwait(false);
                        Expect.Sequence(wanted.Select(one => one.Id.Value).Order(), listed.Select(one => one.Id.Value), $"The list of {query}");
                    }
                }
            }
        }
    }

    private static async Task RelationshipFiltersAsync(CaseRun run)
    {
        var (partner, customer) = (run.Samples.Tenant(), run.Samples.Customer());
        List<CustomerRelationship> all =
        [
            await RelationshipAsync(run, partner, customer, RelationshipOrigin.Invitation, ended: true).ConfigureAwait(false),
            await RelationshipAsync(run, partner, customer, RelationshipOrigin.FoundAtMicrosoft, ended: true).ConfigureAwait(false),
            await RelationshipAsync(run, partner, customer, RelationshipOrigin.FoundAtMicrosoft, ended: false).ConfigureAwait(false),
            await RelationshipAsync(run, partner, run.Samples.Customer(), RelationshipOrigin.CreatedByProvider, ended: false).ConfigureAwait(false),
            await RelationshipAsync(run, run.Samples.Tenant(), customer, RelationshipOrigin.FoundAtMicrosoft, ended: false).ConfigureAwait(false),
        ];

        foreach (var status in (CustomerRelationshipStatus?[])[null, CustomerRelationshipStatus.Active, CustomerRelationshipStatus.Ended])
        {
            foreach (var awaiting in (bool[])[false, true])
            {
                foreach (var other in (TenantId?[])[null, partner, customer.Tenant, run.Samples.Tenant()])
                {
                    await ListsAsync(run, new CustomerRelationshipQuery { Asking = partner, Side = CustomerRelationshipParty.Partner, Status = status, OtherParty = other, OnlyAwaitingMatch = awaiting }, all).ConfigureAwait(false);
                    await ListsAsync(run, new CustomerRelationshipQuery { Asking = customer.Tenant, Side = CustomerRelationshipParty.Customer, Status = status, OtherParty = other, OnlyAwaitingMatch = awaiting }, all).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task ListsAsync(CaseRun run, CustomerRelationshipQuery query, IEnumerable<CustomerRelationship> all)
    {
        var asksAsPartner = query.Side == CustomerRelationshipParty.Partner;
        var wanted = all.Where(one =>
            (asksAsPartner ? one.Partner : one.Customer.Tenant) == query.Asking
            && (query.OtherParty is null || (asksAsPartner ? one.Customer.Tenant : one.Partner) == query.OtherParty)
            && (query.Status is null || one.Status == query.Status)
            && (!query.OnlyAwaitingMatch || one.AwaitsMatch));
        var listed = await run.Stores.Customers.ListRelationshipsAsync(query, new PageRange { Take = 50 }, run.Cancel).ConfigureAwait(false);
        Expect.Sequence(wanted.Select(one => one.Id.Value).Order(), listed.Select(one => one.Id.Value), $"The list of {query}");
    }

    private static async Task ExpiringAsync(CaseRun run)
    {
        var (sender, before) = (run.Samples.Reseller(), PartnerSamples.Start.AddDays(91));
        await InStatusAsync(run, sender, null, CustomerInvitationStatus.Draft).ConfigureAwait(false);
        await SentAsync(run, sender, null).ConfigureAwait(false);
        await SentAsync(run, sender, before).ConfigureAwait(false);
        var near = await SentAsync(run, sender, before.AddMilliseconds(-1)).ConfigureAwait(false);
        var listed = await run.Stores.Customers.ListExpiringInvitationsAsync(sender, before, new PageRange { Take = 50 }, run.Cancel).ConfigureAwait(false);
        Expect.Sequence([near.Id], listed.Select(one => one.Id), "What lapses before a moment");
    }

    private static async Task CancelledAsync(CaseRun run)
    {
        var (store, range, at) = (run.Stores.Customers, new PageRange { Take = 1 }, PartnerSamples.Start);
        var (reseller, partner, customer) = (run.Samples.Reseller(), run.Samples.Tenant(), run.Samples.Customer());
        await Expect.CancelledAsync(cancel => store.FindOpenInvitationAsync(reseller, null, run.Samples.Email(), cancel), "A look-up of an open invitation").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.ListExpiringInvitationsAsync(reseller, at, range, cancel), "A list of what lapses").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.FindAcceptanceAsync(partner, new CustomerAcceptanceId(run.Samples.RecordId(at)), cancel), "A look-up of an acceptance").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.FindActiveRelationshipAsync(partner, customer, cancel), "A look-up of an active relationship").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.ListSharedAsync(partner, reseller.Tenant, range, cancel), "A list of what is shared").ConfigureAwait(false);
    }

    private static async Task SharedAsync(CaseRun run)
    {
        var (one, other) = (run.Samples.Tenant(), run.Samples.Tenant());
        var (both, onlyOne, onceBoth) = (run.Samples.Customer(), run.Samples.Customer(), run.Samples.Customer());
        var shared = await RelationshipAsync(run, one, both, RelationshipOrigin.FoundAtMicrosoft, ended: false).ConfigureAwait(false);
        var others = await RelationshipAsync(run, other, both, RelationshipOrigin.CreatedByProvider, ended: false).ConfigureAwait(false);
        await RelationshipAsync(run, one, onlyOne, RelationshipOrigin.Invitation, ended: false).ConfigureAwait(false);
        await RelationshipAsync(run, one, onceBoth, RelationshipOrigin.Invitation, ended: false).ConfigureAwait(false);
        await RelationshipAsync(run, other, onceBoth, RelationshipOrigin.Invitation, ended: true).ConfigureAwait(false);
        await RelationshipAsync(run, run.Samples.Tenant(), both, RelationshipOrigin.Invitation, ended: false).ConfigureAwait(false);
        Expect.Sequence([shared.Id], (await run.Stores.Customers.ListSharedAsync(one, other, new PageRange { Take = 50 }, run.Cancel).ConfigureAwait(false)).Select(found => found.Id), "What two partners share, to the one");
        Expect.Sequence([others.Id], (await run.Stores.Customers.ListSharedAsync(other, one, new PageRange { Take = 50 }, run.Cancel).ConfigureAwait(false)).Select(found => found.Id), "What two partners share, to the other");
    }

    private static async Task<CustomerInvitation> InStatusAsync(CaseRun run, ResellerId sender, ProviderId? provider, CustomerInvitationStatus status)
    {
        CustomerInvitationEvent invited = provider is { } id ? CustomerSteps.InvitedJointly(run.Samples, sender, id, run.Samples.Email()) : CustomerSteps.Invited(run.Samples, sender, run.Samples.Email());
        var draft = (await SavedAsync(run, CustomerSteps.Of(null, invited)).ConfigureAwait(false)).Invitations[0];
        CustomerInvitationEvent? then = status switch
        {
            CustomerInvitationStatus.Sent => CustomerSteps.Sent(run.Samples, draft, null),
            CustomerInvitationStatus.Accepted => CustomerSteps.Accepted(run.Samples, draft, run.Samples.Customer()),
            CustomerInvitationStatus.Revoked => CustomerSteps.Revoked(run.Samples, draft),
            _ => null,
        };
        return then is null ? draft : (await SavedAsync(run, CustomerSteps.Of(draft, then)).ConfigureAwait(false)).Invitations[0];
    }

    private static async Task<CustomerInvitation> SentAsync(CaseRun run, ResellerId sender, DateTimeOffset? expiresAt)
    {
        var draft = await InStatusAsync(run, sender, null, CustomerInvitationStatus.Draft).ConfigureAwait(false);
        return (await SavedAsync(run, CustomerSteps.Of(draft, CustomerSteps.Sent(run.Samples, draft, expiresAt))).ConfigureAwait(false)).Invitations[0];
    }

    private static async Task<CustomerRelationship> RelationshipAsync(CaseRun run, TenantId partner, CustomerId customer, RelationshipOrigin origin, bool ended)
    {
        var active = (await SavedAsync(run, CustomerSteps.Of(null, CustomerSteps.Established(run.Samples, partner, customer, origin))).ConfigureAwait(false)).Relationships[0];
        return ended ? (await SavedAsync(run, CustomerSteps.Of(active, CustomerSteps.Ended(run.Samples, active))).ConfigureAwait(false)).Relationships[0] : active;
    }

    private static CustomerChange Acceptance(CaseRun run, CustomerInvitation invitation, CustomerId customer)
    {
        var acceptance = new CustomerAcceptance
        {
            Id = new CustomerAcceptanceId(run.Samples.RecordId(PartnerSamples.Start)),
            InvitationId = invitation.Id,
            Customer = customer,
            Reseller = invitation.Sender,
            Provider = invitation.InvitedProvider,
            ResellerGrants = RelationshipGrants.Relationship,
            ProviderGrants = RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders,
            Culture = LanguageTag.SimplifiedChinese,
            Text = EveryScript.Text,
            TextHash = new string('a', 64),
            GivenAt = PartnerSamples.Start.AddDays(2),
            GivenBy = run.Samples.Actor(customer.Tenant).Identity,
        };
        return CustomerSteps.Of(invitation, CustomerSteps.Accepted(run.Samples, invitation, customer, acceptance.Id)) with { Acceptance = acceptance };
    }

    private static Task<SaveResult> SaveAsync(CaseRun run, CustomerChange change) => run.Stores.Customers.SaveAsync(change, run.Cancel);

    private static async Task<CustomerChange> SavedAsync(CaseRun run, CustomerChange change)
    {
        await Expect.SavedAsync(SaveAsync(run, change)).ConfigureAwait(false);
        return change;
    }
}
