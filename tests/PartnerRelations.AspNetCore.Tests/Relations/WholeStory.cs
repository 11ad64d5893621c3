using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Accounts;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>
/// From a company that wants to sell to a customer whose rights are explained, with the slips that people make on the way. Knows only the
/// use-case interfaces, so that it is told unchanged by whichever way they are reached; what it tells is the same then.
/// </summary>
internal sealed class WholeStory(PartnerWorld world, Func<Actor, IRelations> reach)
{
    private readonly List<string> _told = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Tells it, and gives what was answered at every step.</summary>
    public async Task<IReadOnlyList<string>> TellAsync()
    {
        var applicant = await world.AddApplicantAsync();
        var provider = await world.AddProviderAsync();
        var customer = await world.AddCustomerAsync();
        var agent = await EnrollAsync(applicant);
        await LinkAsync(provider, applicant, agent);
        await InviteCustomerAsync(provider, agent, customer);
        await ExplainAsync(provider, applicant, agent, customer);
        await PartAsync(provider, agent, customer);
        return _told;
    }

    private async Task<Actor> EnrollAsync(PartnerCompany company)
    {
        var mine = reach(company.Admin).Enrollments;
        var start = new StartEnrollment { Tenant = company.Tenant, ApplicantEmail = "ada@reseller.example", RequestId = new RequestId(company.Tenant.Value) };
        var draft = Told("start", await mine.StartAsync(start, Stop));
        Told("start again", await mine.StartAsync(start, Stop)).Id.Should().Be(draft.Id);
        Refused("start otherwise", await mine.StartAsync(start with { ApplicantEmail = "eve@reseller.example" }, Stop));
        Refused("submit too early", await mine.SubmitAsync(new SubmitEnrollment { EnrollmentId = draft.Id }, Stop));
        var profiles = Told("profiles", await mine.ListMpnProfilesAsync(draft.Id, Stop));
        Told("choose", await mine.ChooseMpnAsync(new ChooseMpn { EnrollmentId = draft.Id, MpnId = profiles[0].Profile.MpnId.Value }, Stop));
        Refused("a form of mistakes", await mine.ProvidePrimaryContactAsync(new ProvidePrimaryContact { EnrollmentId = draft.Id, FirstName = " ", LastName = new string('x', 500), Email = "nobody", Phone = "?" }, Stop));
        Refused("stale", await mine.PostponeMpnAsync(new PostponeMpn { EnrollmentId = draft.Id, ExpectedVersion = 1 }, Stop));
        Refused("somebody else's", await reach(world.Samples.Actor(world.Samples.Tenant())).Enrollments.FindAsync(draft.Id, Stop));
        Refused("nobody's", await mine.FindAsync(EnrollmentId.New(world.Clock.GetUtcNow()), Stop));
        var declared = Told("declare", await mine.DeclareAuthorityAsync(new DeclareAuthority { EnrollmentId = draft.Id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) }, Stop));
        Told("requirements", await mine.FindRequirementsAsync(draft.Id, Stop));
        Told("submit", await mine.SubmitAsync(new SubmitEnrollment { EnrollmentId = draft.Id, ExpectedVersion = declared.Version }, Stop));
        await world.PumpAsync(Stop);

        var stranger = reach(Actor.Anonymous).Enrollments;
        var token = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, declared.PrimaryContact!.Email);
        Refused("a made-up token", await stranger.LookAtConfirmationAsync(InvitationToken.From("made up"), Stop));
        Told("look", await stranger.LookAtConfirmationAsync(token, Stop));
        Told("confirm", await stranger.ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true }, Stop));
        Told("confirm again", await stranger.ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true }, Stop));

        var reviewer = reach(Actor.Reviewer("0000bbbb-0000-4000-8000-00000000bbbb")).Enrollments;
        Told("queue", await reviewer.ListQueueAsync(new EnrollmentFilter { Status = EnrollmentStatus.InReview }, new PageRequest { Size = 1 }, Stop)).Items.Should().ContainSingle();
        Refused("approve myself", await mine.ApproveAsync(new ApproveEnrollment { EnrollmentId = draft.Id }, Stop));
        Told("vetting", await reviewer.RecordVettingStepAsync(new RecordVettingStep { EnrollmentId = draft.Id, SubStatus = VettingSubStatus.BusinessVerification }, Stop));
        var approved = Told("approve", await reviewer.ApproveAsync(new ApproveEnrollment { EnrollmentId = draft.Id }, Stop));
        if (approved.Status == EnrollmentStatus.Qualified) Told("sign", await mine.SignAgreementAsync(new SignAgreement { EnrollmentId = draft.Id, Accepted = true }, Stop));
        await world.PumpAsync(Stop);
        return await SetUpAsync(company, draft.Id);
    }

    private async Task<Actor> SetUpAsync(PartnerCompany company, EnrollmentId id)
    {
        var (mine, me) = (reach(company.Admin), UserId.Parse(company.Admin.Id));
        Told("account", await mine.Accounts.FindAsync(Stop));
        Told("am I an agent", await mine.Accounts.IsAdminAgentAsync(cancellationToken: Stop)).Should().BeFalse();
        Told("become one", await mine.Accounts.GrantRolesAsync(new GrantRoles { UserId = me, Roles = PartnerRoles.AdminAgent }, Stop));
        Told("am I now", await mine.Accounts.IsAdminAgentAsync(me, Stop)).Should().BeTrue();
        Told("add", await mine.Accounts.AddUserAsync(new AddUser { UserId = world.Samples.User(), DisplayName = "Sam", Email = "sam@reseller.example", Roles = PartnerRoles.SalesAgent | PartnerRoles.HelpdeskAgent }, Stop));
        Told("users", await mine.Accounts.ListUsersAsync(new PageRequest { Size = 1 }, Stop)).NextToken.Should().NotBeNull();
        Refused("the last agent stays", await mine.Accounts.RevokeRolesAsync(new RevokeRoles { UserId = me, Roles = PartnerRoles.AdminAgent }, Stop));
        var agent = (await world.Accounts.ActorAsync(company.Tenant, me, Stop)).GetValueOrThrow();
        Told("set up", await reach(agent).Enrollments.CompleteSetupAsync(new CompleteSetup { EnrollmentId = id }, Stop));
        Told("mine", await reach(agent).Enrollments.ListMineAsync(cancellationToken: Stop));
        Told("yearly", await reach(agent).Enrollments.FindReauthorizationAsync(id, Stop));
        return agent;
    }

    private async Task LinkAsync(PartnerCompany provider, PartnerCompany reseller, Actor agent)
    {
        var (theirs, mine) = (reach(provider.Admin).Links, reach(agent).Links);
        Told("search", await reach(agent).Providers.SearchAsync(new ProviderSearch { Name = provider.Name[..3], AllRegions = true }, cancellationToken: Stop)).Items.Should().Contain(entry => entry.Id == provider.AsProvider);
        Told("entry", await reach(agent).Providers.FindAsync(provider.AsProvider, Stop));
        Refused("invite nobody", await theirs.InviteAsync(new InviteReseller { Email = "nobody" }, Stop));
        var invite = new InviteReseller { Email = "ada@reseller.example", RequestId = new RequestId(provider.Tenant.Value) };
        var first = Told("invite", await theirs.InviteAsync(invite, Stop));
        Told("invite again", await theirs.InviteAsync(invite, Stop)).Draft.Should().BeNull("a link is shown once");
        var renewed = Told("renew", await theirs.RenewAsync(new RenewProviderInvitation { LinkId = first.Link.Id }, Stop));
        Told("sent", await theirs.MarkSentAsync(new MarkProviderInvitationSent { LinkId = first.Link.Id }, Stop));
        Refused("the old link is dead", await reach(Actor.Anonymous).Links.PreviewAsync(Mailbox.TokenIn(first.Draft), cancellationToken: Stop));
        var token = Mailbox.TokenIn(renewed.Draft);
        var shown = Told("preview", await reach(Actor.Anonymous).Links.PreviewAsync(token, LanguageTag.Parse("zh-CN"), Stop));
        var approve = new ApproveProvider { Token = token, ConsentTicked = true, Culture = shown.Culture, ConsentTextHash = shown.TextHash };
        Refused("another text", await mine.ApproveAsync(approve with { ConsentTextHash = new string('0', 64) }, Stop));
        var link = Told("approve", await mine.ApproveAsync(approve, Stop));
        Told("approve again", await mine.ApproveAsync(approve, Stop)).Version.Should().Be(link.Version);
        Told("consent", await mine.FindConsentAsync(link.ConsentId!.Value, Stop));
        Told("providers", await mine.ListProvidersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active, OtherParty = provider.Tenant }, cancellationToken: Stop)).Items.Should().ContainSingle();
        Told("resellers", await theirs.ListResellersAsync(new ProviderLinkFilter { OtherParty = reseller.Tenant }, cancellationToken: Stop)).Items.Should().ContainSingle();
        Told("expiring", await theirs.ListExpiringAsync(world.Clock.GetUtcNow().AddYears(1), cancellationToken: Stop)).Items.Should().BeEmpty();
        Refused("a page too large", await theirs.ListResellersAsync(page: new PageRequest { Size = 501 }, cancellationToken: Stop));
        Refused("a page of nothing", await theirs.ListResellersAsync(page: new PageRequest { Token = "made up" }, cancellationToken: Stop));
    }

    private async Task InviteCustomerAsync(PartnerCompany provider, Actor agent, PartnerCompany customer)
    {
        var (mine, theirs) = (reach(agent).Customers, reach(customer.Admin).Customers);
        var drafted = Told("draft", await mine.InviteJointlyAsync(new InviteCustomerJointly { Provider = provider.AsProvider, Email = "it@customer.example", Source = CustomerSource.OwnMarketing }, Stop));
        var edited = Told("edit", await mine.EditDraftAsync(new EditInvitationDraft { InvitationId = drafted.Invitation.Id, Draft = drafted.Draft!, Subject = "An offer", Body = $"{drafted.Draft!.Body}\n\nAda" }, Stop));
        Told("done", await mine.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id }, Stop));
        Told("open", await mine.ListInvitationsAsync(new CustomerInvitationFilter { OnlyOpen = true, Type = CustomerInvitationType.Joint, Provider = provider.AsProvider }, cancellationToken: Stop)).Items.Should().ContainSingle();
        var token = Mailbox.TokenIn(edited);
        var shown = Told("read", await theirs.PreviewAsync(token, cancellationToken: Stop));
        var accept = new AcceptCustomerInvitation { Token = token, Culture = shown.Culture, TextHash = shown.TextHash };
        Refused("the sender cannot accept", await mine.AcceptAsync(accept, Stop));
        var accepted = Told("accept", await theirs.AcceptAsync(accept, Stop));
        Told("accept again", await theirs.AcceptAsync(accept, Stop));
        accepted.ProviderRelationship.Should().NotBeNull();
        Told("evidence", await theirs.FindAcceptanceAsync(accepted.Invitation.AcceptanceId!.Value, Stop));
        Told("partners", await theirs.ListPartnersAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active }, cancellationToken: Stop)).Items.Should().HaveCount(2);
        Told("customers", await mine.ListMineAsync(new CustomerRelationshipFilter { OtherParty = customer.Tenant }, cancellationToken: Stop)).Items.Should().ContainSingle();
        Told("shared", await mine.ListSharedAsync(provider.Tenant, cancellationToken: Stop)).Items.Should().ContainSingle();
    }

    private async Task ExplainAsync(PartnerCompany provider, PartnerCompany reseller, Actor agent, PartnerCompany customer)
    {
        foreach (var right in Enum.GetValues<CustomerRight>())
        {
            Told($"may the reseller {right}", await reach(agent).Customers.ExplainAsync(new RightQuestion { Customer = customer.AsCustomer, Partner = reseller.Tenant, Right = right }, Stop));
            Told($"may the provider {right}", await reach(provider.Admin).Customers.ExplainAsync(new RightQuestion { Customer = customer.AsCustomer, Partner = provider.Tenant, Right = right, Reseller = reseller.AsReseller }, Stop));
        }
    }

    private async Task PartAsync(PartnerCompany provider, Actor agent, PartnerCompany customer)
    {
        var mine = reach(agent);
        var relationship = (await mine.Customers.ListMineAsync(cancellationToken: Stop)).Value.Items.Single();
        Told("plan", await mine.Customers.PlanEndingAsync(relationship.Id, Stop));
        Told("ended", await mine.Customers.EndAsync(new EndCustomerRelationship { RelationshipId = relationship.Id, ExpectedVersion = relationship.Version }, Stop));
        Told("ended again", await mine.Customers.EndAsync(new EndCustomerRelationship { RelationshipId = relationship.Id, ExpectedVersion = relationship.Version }, Stop));
        Told("left", await reach(customer.Admin).Customers.ListPartnersAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active }, cancellationToken: Stop)).Items.Should().ContainSingle();
        var link = (await reach(provider.Admin).Links.ListResellersAsync(cancellationToken: Stop)).Value.Items.Single();
        Told("plan of the link", await reach(provider.Admin).Links.PlanEndingAsync(link.Id, Stop));
        Told("link ended", await reach(provider.Admin).Links.EndAsync(new EndProviderLink { LinkId = link.Id }, Stop));
    }

    /// <summary>The answer is a value.</summary>
    private T Told<T>(string step, PartnerResult<T> answer)
        where T : notnull
    {
        answer.IsSuccess.Should().BeTrue("{0} succeeds, and not: {1}", step, answer.Error);
        _told.Add($"{step}: {StoryText.Of(answer.Value)}");
        return answer.Value;
    }

    /// <summary>The answer is a refusal; all of it is told.</summary>
    private void Refused<T>(string step, PartnerResult<T> answer)
        where T : notnull
    {
        answer.IsSuccess.Should().BeFalse("{0} is refused", step);
        _told.Add($"{step}: {string.Join(" | ", answer.Errors.Select(error => StoryText.Of(error)))}");
    }
}
