using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http;
using PartnerRelations.Http.Relations;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AotSmoke;

/// <summary>Against a partner portal in development: the whole story through the typed client, from the application to the customer's rights.</summary>
internal static class AtPortal
{
    private const string Tailspin = "0190c0de-0000-7000-8000-000000000003";
    private const string Applicant = "0190c0de-0000-7000-9000-000000000005";
    private const string Customer = "0190c0de-0000-7000-8000-000000000005";

    public static async Task<bool> RunAsync(Uri address)
    {
        using var world = new Steering(new Uri(address, "development/"));
        using var applicant = Person.SignIn(address, "dev-tailspin-admin");
        using var agent = Person.SignIn(address, $"dev-user.{Tailspin}.{Applicant}.GlobalAdministrator+AdminAgent");
        using var provider = Person.SignIn(address, "dev-contoso-admin");
        using var customer = Person.SignIn(address, "dev-wingtip-admin");
        using var reviewer = Person.SignIn(address, "dev-reviewer");
        using var stranger = Person.SignIn(address, null);

        var active = await EnrollAsync(world, applicant, reviewer, stranger);
        var link = await LinkAsync(provider, agent);
        var (viewing, ordering) = await InviteAsync(link.Provider, agent, customer);
        try
        {
            await stranger.Get<IAccounts>().FindAsync();
            return false;
        }
        catch (PartnerRelationsException closed)
        {
            Console.WriteLine($"Native: an enrollment {active.Status}, a link {link.Status}, the reseller may view its customer: {viewing.IsGranted}, before the provider orders: {string.Join(", ", ordering.Missing.Select(missing => missing.Need))}; a stranger is told {(int?)closed.StatusCode} {closed.Code}");
        }

        var refused = await agent.Get<IProviderLinks>().InviteAsync(new InviteReseller { Email = "nobody" });
        return active.Status == EnrollmentStatus.Active && link.Status == ProviderLinkStatus.Active && viewing.IsGranted && ordering.Missing.All(missing => missing.Need == RightNeeds.CustomerAgreement) && !refused.IsSuccess;
    }

    private static async Task<Enrollment> EnrollAsync(Steering world, Person applicant, Person reviewer, Person stranger)
    {
        var mine = applicant.Get<IEnrollments>();
        var draft = (await mine.StartAsync(new StartEnrollment { Tenant = TenantId.Parse(Tailspin) })).GetValueOrThrow();
        var profiles = (await mine.ListMpnProfilesAsync(draft.Id)).GetValueOrThrow();
        (await mine.ChooseMpnAsync(new ChooseMpn { EnrollmentId = draft.Id, MpnId = profiles[0].Profile.MpnId.Value })).GetValueOrThrow();
        (await mine.ProvideCompanyAsync(new ProvideCompany { EnrollmentId = draft.Id, LegalName = "Tailspin Consulting", AddressLines = ["Keizersgracht 1"], City = "Amsterdam", PostalCode = "1015 CJ", Country = "NL" })).GetValueOrThrow();
        (await mine.ProvidePrimaryContactAsync(new ProvidePrimaryContact { EnrollmentId = draft.Id, FirstName = "Sanne", LastName = "de Wit", Email = "sanne@tailspin.example", Phone = "+31 20 555 0100" })).GetValueOrThrow();
        (await mine.ProvideSupportContactAsync(new ProvideSupportContact { EnrollmentId = draft.Id, Email = "help@tailspin.example", Phone = "+31 20 555 0101" })).GetValueOrThrow();
        (await mine.DeclareAuthorityAsync(new DeclareAuthority { EnrollmentId = draft.Id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) })).GetValueOrThrow();
        (await mine.SubmitAsync(new SubmitEnrollment { EnrollmentId = draft.Id })).GetValueOrThrow();
        await world.SteerAsync("pump", string.Empty);
        var mails = (await world.AskAsync("mails")).EnumerateArray().Where(mail => Steering.Text(mail, "recordId") == draft.Id.ToString() && mail.GetProperty("draft").TryGetProperty("link", out _));
        var token = InvitationToken.From(new Uri(Steering.Text(mails.Last().GetProperty("draft"), "link")).Fragment[1..]);
        (await stranger.Get<IEnrollments>().LookAtConfirmationAsync(token)).GetValueOrThrow();
        (await stranger.Get<IEnrollments>().ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true })).GetValueOrThrow();
        (await reviewer.Get<IEnrollments>().ApproveAsync(new ApproveEnrollment { EnrollmentId = draft.Id })).GetValueOrThrow();
        var signed = (await mine.SignAgreementAsync(new SignAgreement { EnrollmentId = draft.Id, Accepted = true })).GetValueOrThrow();
        await world.SteerAsync("pump", string.Empty);
        (await applicant.Get<IAccounts>().GrantRolesAsync(new GrantRoles { UserId = UserId.Parse(Applicant), Roles = PartnerRoles.AdminAgent })).GetValueOrThrow();
        return signed;
    }

    private static async Task<ProviderLink> LinkAsync(Person provider, Person agent)
    {
        var found = (await agent.Get<IProviders>().SearchAsync(new ProviderSearch { Name = "Contoso" })).GetValueOrThrow().Items[0];
        var invited = (await provider.Get<IProviderLinks>().InviteAsync(new InviteReseller { Email = "sanne@tailspin.example" })).GetValueOrThrow();
        var token = InvitationToken.From(invited.Draft!.Link!.Fragment[1..]);
        var shown = (await agent.Get<IProviderLinks>().PreviewAsync(token)).GetValueOrThrow();
        var link = (await agent.Get<IProviderLinks>().ApproveAsync(new ApproveProvider { Token = token, ConsentTicked = true, Culture = shown.Culture, ConsentTextHash = shown.TextHash })).GetValueOrThrow();
        return link.Provider == found.Id ? link : throw new InvalidOperationException("Another provider than the one that was found.");
    }

    private static async Task<(RightExplanation Viewing, RightExplanation Ordering)> InviteAsync(ProviderId provider, Person agent, Person customer)
    {
        var mine = agent.Get<ICustomers>();
        var drafted = (await mine.InviteJointlyAsync(new InviteCustomerJointly { Provider = provider, Email = "it@customer.example", Source = CustomerSource.OwnMarketing })).GetValueOrThrow();
        (await mine.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id })).GetValueOrThrow();
        var token = InvitationToken.From(drafted.Draft!.Link!.Fragment[1..]);
        var shown = (await customer.Get<ICustomers>().PreviewAsync(token)).GetValueOrThrow();
        (await customer.Get<ICustomers>().AcceptAsync(new AcceptCustomerInvitation { Token = token, Culture = shown.Culture, TextHash = shown.TextHash })).GetValueOrThrow();
        var viewing = await mine.ExplainAsync(new RightQuestion { Customer = CustomerId.Parse(Customer), Partner = TenantId.Parse(Tailspin), Right = CustomerRight.ViewCustomer });
        var ordering = await mine.ExplainAsync(new RightQuestion { Customer = CustomerId.Parse(Customer), Partner = provider.Tenant, Right = CustomerRight.OrderNewSubscription });
        return (viewing.GetValueOrThrow(), ordering.GetValueOrThrow());
    }

    /// <summary>Somebody who is signed in by the portal's development scheme, or a stranger.</summary>
    private sealed class Person : IDisposable
    {
        private readonly ServiceProvider _services;

        private Person(ServiceProvider services) => _services = services;

        public static Person SignIn(Uri portal, string? token)
        {
            var services = new ServiceCollection();
            services.AddPartnerRelationsClient(options => options.Address = new Uri(portal, "partner-relations"))
                .ConfigureHttpClient(client => client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token));
            return new(services.BuildServiceProvider());
        }

        public T Get<T>()
            where T : notnull => _services.GetRequiredService<T>();

        public void Dispose() => _services.Dispose();
    }
}
