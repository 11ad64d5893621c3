using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>One case's dealings with the store of provider links.</summary>
internal sealed class ProviderLinkStory(CaseRun run)
{
    public PartnerSamples Samples => run.Samples;

    public IProviderLinkStore Store => run.Stores.ProviderLinks;

    public CancellationToken Cancel => run.Cancel;

    public ProviderId Provider { get; } = run.Samples.Provider();

    public ResellerId Reseller { get; } = run.Samples.Reseller();

    /// <summary>The change that begins a link of the case's provider.</summary>
    public ProviderLinkChange Invite(EmailAddress? email = null, ProviderId? provider = null)
    {
        var invited = Samples.ResellerInvited(provider ?? Provider);
        if (email is not null) invited = invited with { Email = email };
        return new ProviderLinkChange { Link = ProviderLink.Apply(null, invited), Event = invited };
    }

    /// <summary>The change that takes a link to a status; with the consent where that is Active. The case's reseller answers.</summary>
    public ProviderLinkChange Take(ProviderLink link, ProviderLinkStatus status, ResellerId? reseller = null)
    {
        var change = Samples.ProviderLinkEvent(link, status, reseller ?? Reseller);
        var next = ProviderLink.Apply(link, change);
        return new ProviderLinkChange { Link = next, Event = change, Consent = status == ProviderLinkStatus.Active ? Samples.Consent(next) : null };
    }

    public async Task<ProviderLink> SavedAsync(ProviderLinkChange change)
    {
        await Expect.SavedAsync(Store.SaveAsync(change, Cancel)).ConfigureAwait(false);
        return change.Link;
    }

    /// <summary>A saved link of the case's provider in a status; the case's reseller is on its other side.</summary>
    public async Task<ProviderLink> SavedAsync(ProviderLinkStatus status, EmailAddress? email = null, ResellerId? reseller = null, InvitationTokenHash? token = null)
    {
        var link = await SavedAsync(Invite(email) with { TokenHash = token }).ConfigureAwait(false);
        if (status == ProviderLinkStatus.Invited) return link;
        if (status == ProviderLinkStatus.Ended) link = await SavedAsync(Take(link, ProviderLinkStatus.Active, reseller)).ConfigureAwait(false);
        return await SavedAsync(Take(link, status, reseller)).ConfigureAwait(false);
    }

    /// <summary>That the change answers so, and that no trace of it is stored.</summary>
    public async Task RefusedAsync(SaveResult wanted, ProviderLinkChange change, ProviderLink? before, string what)
    {
        var story = new RecordStory<ProviderLink>(new ProviderLinkSubject(), run);
        var plain = new RecordChange<ProviderLink>(change.Link, change.Event);
        var token = InvitationToken.Create(change.Link.Provider.Tenant).Hash;
        var request = story.Request(plain);
        var full = change with { TokenHash = token, Request = request };
        await Expect.AnswersAsync(wanted, Store.SaveAsync(full, Cancel), what).ConfigureAwait(false);

        var owner = change.Link.Provider.Tenant;
        Expect.Equal(before, await Store.FindAsync(owner, change.Link.Id, Cancel).ConfigureAwait(false), $"After {what} the link");
        var history = await run.Stores.Log.ReadRecordAsync(owner, change.Link.Id.Value, 0, 100, Cancel).ConfigureAwait(false);
        Expect.Equal((int)(before?.Version ?? 0), history.Count, $"After {what} the number of logged events");
        Expect.Null(await Store.FindByTokenAsync(token, Cancel).ConfigureAwait(false), $"After {what} the refused token's link");
        Expect.Null(await Store.FindRequestAsync(request.Key, Cancel).ConfigureAwait(false), $"After {what} the refused request");
        if (change.Consent is { } consent) Expect.True(await Store.FindConsentAsync(owner, consent.Id, Cancel).ConfigureAwait(false) != consent, $"After {what} the refused consent should not be stored, but it is.");
    }

    /// <summary>That of the changes, saved at once, exactly one is Saved and the others clash with it.</summary>
    public async Task OneWinsAsync(IReadOnlyCollection<ProviderLinkChange> changes)
    {
        var results = await Task.WhenAll(changes.Select(change => Task.Run(() => Store.SaveAsync(change, Cancel), Cancel))).ConfigureAwait(false);
        Expect.Sequence(
            [SaveResult.Saved, .. Enumerable.Repeat(SaveResult.AlreadyExists, changes.Count - 1)], results.Order(), "The answers to saves that claim one key at once");
    }
}
