using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Tests.Walks;

/// <summary>The event pump runs at a random moment, and with it the mails go out and accounts are opened; now and then the mail system is in trouble.</summary>
internal sealed class MailMoves(WalkHouse house, WalkCast cast, EnrollmentStories stories, ContactMoves contacts)
{
    private readonly WalkPost _post = house.Outside.Post;

    public WalkMove Pump()
    {
        var state = cast.Random.Next(12) switch { 0 => WalkPostState.Down, 1 => WalkPostState.LosesAnswers, _ => WalkPostState.Up };
        return new WalkMove("pump", async _ => new WalkAnswer { Text = $"mails while {state}: {string.Join("; ", await PumpAsync(state))}" }) { IsCommand = false };
    }

    /// <summary>Runs the pump once; answers the mails that arrived.</summary>
    public async Task<IReadOnlyList<string>> PumpAsync(WalkPostState state)
    {
        var seen = _post.Mails.Count;
        var before = stories.All.ToDictionary(enrollment => enrollment.Id.Value);
        _post.State = state;
        var run = await house.Pump.RunOnceAsync();
        _post.State = WalkPostState.Up;
        if (state == WalkPostState.Up) run.Handlers.Sum(handler => handler.SetAside).Should().Be(0, "no handler fails while the mail system works");

        // Order is promised per record only.
        var arrived = _post.Mails.Skip(seen).OrderBy(mail => stories.IndexOf(mail.RecordId)).ToList();
        foreach (var mail in arrived) Take(mail, before[mail.RecordId], (await house.EnrollmentStore.FindAsync(null, new EnrollmentId(mail.RecordId), CancellationToken.None))!);
        return [.. arrived.Select(mail => $"{mail.Purpose.Split('/')[0]} of enrollment {stories.IndexOf(mail.RecordId)} v{mail.Version}")];
    }

    /// <summary>A mail goes to whom it is for and to nobody else, and only the confirmation has a link.</summary>
    private void Take(OutgoingMail mail, Enrollment before, Enrollment now)
    {
        mail.Owner.Should().Be(now.Reseller.Tenant);
        if (mail.Purpose == EnrollmentMailPurposes.ContactConfirmation) contacts.Receive(mail);
        else mail.Draft.Link.Should().BeNull("only the mail that proves an address has a link");
        if (mail.Purpose == EnrollmentMailPurposes.SignUpDenied) mail.Draft.To.Should().Be(now.ApplicantEmail);
        else if (mail.Purpose.StartsWith(EnrollmentMailPurposes.ReauthorizationNoticeToProvider, StringComparison.Ordinal)) mail.Draft.To.Should().Be(house.Outside.Provider(Addressee(mail)).Email);
        else new[] { before.PrimaryContact?.Email, now.PrimaryContact?.Email }.Should().Contain(mail.Draft.To, "status mails go to the primary contact");
    }

    private static ProviderId Addressee(OutgoingMail mail) => new(TenantId.Parse(mail.Purpose.Split('/')[1]));
}
