using System.Text.Json;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.PartnerCenter;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Docs;

/// <summary>The examples of the page on testing.</summary>
public sealed class TestingPageTests
{
    #region snippet: testing-first
    [Fact]
    public async Task An_invitation_lapses_after_thirty_days()
    {
        await using var world = PartnerWorld.Create();
        var provider = await world.AddProviderAsync();
        var reseller = await world.AddResellerAsync();
        var invitation = await world.As(provider).ProviderLinks.InviteAsync(new InviteReseller { Email = "partner@fabrikam.example" });
        var token = Mailbox.TokenIn(invitation.Value.Draft);

        world.Clock.Advance(TimeSpan.FromDays(30));

        var preview = await world.As(reseller).ProviderLinks.PreviewAsync(token);
        preview.Error!.Code.Should().Be("provider_link.expired");
    }
    #endregion

    #region snippet: testing-faults
    [Fact]
    public async Task What_you_do_when_an_answer_is_lost()
    {
        await using var world = PartnerWorld.Create();
        var provider = world.As(await world.AddProviderAsync());
        var invite = new InviteReseller { Email = "partner@fabrikam.example", RequestId = world.Samples.RequestId() };

        world.Faults.LoseNextAnswer();
        var lost = () => provider.ProviderLinks.InviteAsync(invite);
        await lost.Should().ThrowAsync<StoreFaultException>();

        // The same request again finds what was done, and does it no second time.
        (await provider.ProviderLinks.InviteAsync(invite)).Value.Link.Version.Should().Be(1);

        world.Faults.ConflictNextSaves(3, SaveResult.VersionConflict);
        (await provider.ProviderLinks.InviteAsync(invite with { RequestId = null })).Error!.Code.Should().Be("record.contended");
    }
    #endregion

    #region snippet: testing-day
    [Fact]
    public async Task On_the_day_of_the_first_page_approving_grants_the_administration_of_the_tenant()
    {
        await using var world = PartnerWorld.Create(options => options.ProgramDate = new DateOnly(2017, 6, 9));

        var link = await world.LinkAsync(await world.AddProviderAsync(), await world.AddResellerAsync());

        link.Grants.Should().HaveFlag(ProviderGrants.AdministerResellerTenant);
    }
    #endregion

    #region snippet: testing-partner-center
    [Fact]
    public async Task A_client_of_yours_reads_what_a_customer_has_accepted()
    {
        await using var world = PartnerWorld.Create();
        var provider = world.PartnerCenter.AddPartner(await world.AddProviderAsync(), FakePrograms.IndirectProvider);
        var reseller = world.PartnerCenter.AddPartner(await world.AddResellerAsync(), FakePrograms.IndirectReseller);
        world.PartnerCenter.LinkPartners(provider.Tenant, reseller.Tenant);
        using var client = new HttpClient(world.PartnerCenter.CreateHandler()) { BaseAddress = new Uri("https://api.partnercenter.microsoft.com") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", world.PartnerCenter.TokenFor(reseller.Tenant));

        // The reseller asks for the link, a person at the customer opens it and accepts, and the service is slow to show it.
        var asked = await client.GetStringAsync(new Uri($"v1/customers/relationshiprequests?indirectCloudSolutionProviderId={provider.Tenant}", UriKind.Relative));
        using var answer = JsonDocument.Parse(asked);
        var customer = world.PartnerCenter.AddCustomer(await world.AddCustomerAsync("FR"));
        world.PartnerCenter.Faults.DelayChanges(TimeSpan.FromMinutes(10));
        world.PartnerCenter.FollowInvitation(answer.RootElement.GetProperty("url").GetString()!, customer.Tenant).Refusal.Should().BeNull();

        var customers = new Uri("v1/customers?size=500", UriKind.Relative);
        (await client.GetStringAsync(customers)).Should().NotContain(customer.Tenant.ToString());
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await client.GetStringAsync(customers)).Should().Contain(customer.Tenant.ToString());
    }
    #endregion
}
