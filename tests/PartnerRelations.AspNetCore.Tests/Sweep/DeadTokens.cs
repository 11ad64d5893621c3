using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>Tokens of every feature that were good once, each in its own way no longer.</summary>
internal sealed class DeadTokens
{
    private readonly Dictionary<string, List<string>> _tokens = new(StringComparer.Ordinal) { ["ProviderLinks"] = [], ["Customers"] = [], ["Enrollments"] = [] };

    public static async Task<DeadTokens> PlantAsync(SweptPortal swept)
    {
        var (dead, world, ours) = (new DeadTokens(), swept.Portal.World, swept.Ours);
        var (provider, reseller, newcomer) = (world.As(ours.Provider).ProviderLinks, world.As(ours.Reseller).Customers, world.As(ours.Newcomer).ProviderLinks);
        var links = dead._tokens["ProviderLinks"];
        var answered = (await provider.InviteAsync(world.Samples.InviteReseller())).GetValueOrThrow();
        links.Add(Mailbox.TokenIn(answered.Draft).Reveal());
        (await newcomer.DeclineAsync(new() { Token = Mailbox.TokenIn(answered.Draft) })).GetValueOrThrow();
        links.Add(Mailbox.TokenIn(ours.LinkInvitation.Draft).Reveal());
        (await provider.RenewAsync(new() { LinkId = ours.LinkInvitation.Link.Id })).GetValueOrThrow();
        var revoked = (await provider.InviteAsync(world.Samples.InviteReseller())).GetValueOrThrow();
        links.Add(Mailbox.TokenIn(revoked.Draft).Reveal());
        (await provider.RevokeAsync(new() { LinkId = revoked.Link.Id })).GetValueOrThrow();
        var lapsing = (await provider.InviteAsync(world.Samples.InviteReseller())).GetValueOrThrow();
        links.Add(Mailbox.TokenIn(lapsing.Draft).Reveal());

        var customers = dead._tokens["Customers"];
        customers.Add(Mailbox.TokenIn(ours.Sent.Draft).Reveal());
        await world.AcceptAsync(ours.Prospect, Mailbox.TokenIn(ours.Sent.Draft));
        customers.Add(Mailbox.TokenIn(ours.Drafted.Draft).Reveal());
        (await reseller.RenewAsync(new() { InvitationId = ours.Drafted.Invitation.Id })).GetValueOrThrow();
        var taken = await world.InviteCustomerAsync(ours.Reseller);
        customers.Add(Mailbox.TokenIn(taken.Draft).Reveal());
        (await reseller.RevokeAsync(new() { InvitationId = taken.Invitation.Id })).GetValueOrThrow();
        var waiting = await world.InviteCustomerAsync(ours.Reseller);
        customers.Add(Mailbox.TokenIn(waiting.Draft).Reveal());
        (await reseller.MarkSentAsync(new() { InvitationId = waiting.Invitation.Id })).GetValueOrThrow();

        // Confirmed and decided since, replaced by a second mail, and lapsed.
        var confirmations = dead._tokens["Enrollments"];
        var company = await world.AddApplicantAsync();
        var enrollment = await world.EnrollAsync(company);
        confirmations.Add(world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, enrollment.PrimaryContact!.Email).Reveal());
        confirmations.Add(ours.Confirmation.Reveal());
        world.Clock.Advance(TimeSpan.FromDays(1));
        var awaited = ours.EnrollmentIn(EnrollmentStatus.AwaitingContactConfirmation);
        (await world.As(ours.ApplicantIn(EnrollmentStatus.AwaitingContactConfirmation)).Enrollments.ResendConfirmationAsync(new() { EnrollmentId = awaited })).GetValueOrThrow();
        await world.PumpAsync();
        var contact = (await world.As(ours.ApplicantIn(EnrollmentStatus.AwaitingContactConfirmation)).Enrollments.FindAsync(awaited)).GetValueOrThrow().PrimaryContact!;
        confirmations.Add(world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, contact.Email).Reveal());

        world.Clock.Advance(TimeSpan.FromDays(400));
        await world.PumpAsync();
        foreach (var (_, tokens) in dead._tokens)
        {
            tokens.Add(InvitationToken.Create(ours.Provider.Tenant).Reveal());
            tokens.Add(InvitationToken.Create(ours.Reseller.Tenant).Reveal());
            tokens.Add("no-token-at-all");
            tokens.Add(new string('A', 5_000));
            tokens.Add(string.Empty);
        }

        return dead;
    }

    /// <summary>Those of the end point's feature, and one of each other feature.</summary>
    public IEnumerable<string> For(string name)
    {
        var feature = name[..name.IndexOf('.', StringComparison.Ordinal)];
        return _tokens[feature].Concat(_tokens.Where(other => other.Key != feature).Select(other => other.Value[0]));
    }
}
