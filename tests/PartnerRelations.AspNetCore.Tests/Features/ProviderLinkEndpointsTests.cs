using System.Net;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Tests.Features;

public sealed class ProviderLinkEndpointsTests
{
    [Fact]
    public async Task A_link_is_made_over_HTTP_from_the_invitation_to_its_end()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, reseller) = (await portal.World.AddProviderAsync(), await portal.World.AddResellerAsync());
        var (providers, resellers, nobody) = (portal.As(provider.Admin), portal.As(reseller.Admin), portal.As(null));

        using var invited = await providers.SendAsync("provider-links", """{"email":"owner@reseller.example"}""", idempotencyKey: "0193c0de-0000-7000-8000-000000000001");
        var invitation = await invited.ReadAsync(HttpStatusCode.Created);
        var id = invitation.GetProperty("link").Text("id");
        invited.Headers.Location!.OriginalString.Should().Be($"/partner-relations/provider-links/{id}");
        invited.Headers.ETag!.Tag.Should().Be("\"1\"");
        var token = new Uri(invitation.GetProperty("draft").Text("link")!).Fragment[1..];

        using var looked = await nobody.SendAsync("provider-links/preview", $$"""{"token":"{{token}}"}""");
        var preview = await looked.ReadAsync(HttpStatusCode.OK);
        using var approved = await resellers.SendAsync("provider-links/approve", $$"""{"token":"{{token}}","consentTicked":true,"culture":"en","consentTextHash":"{{preview.Text("textHash")}}"}""");
        (await approved.ReadAsync(HttpStatusCode.OK)).Text("status").Should().Be("Active");

        using var stale = await providers.SendAsync($"provider-links/{id}/end", null, ifMatch: "\"1\"");
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "record.stale");
        using var ended = await providers.SendAsync($"provider-links/{id}/end", null, ifMatch: "\"2\"");
        (await ended.ReadAsync(HttpStatusCode.OK)).Text("status").Should().Be("Ended");
        using var listed = await resellers.GetAsync("provider-links/providers?status=Ended&size=1", TestContext.Current.CancellationToken);
        (await listed.ReadAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().Should().Be(1);
    }
}
