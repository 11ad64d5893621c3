using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.Tests.Relations;

/// <summary>Whatever happens on a real socket, it comes out as the one exception, in the name of the use case.</summary>
public sealed class FaultsOverSocketsTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly ProviderLinkId LinkId = ProviderLinkId.Parse(Sample.Id);

    private static readonly (string Name, Func<IProviderLinks, Task> Make)[] Calls =
    [
        ("ProviderLinks.Find", links => links.FindAsync(LinkId, TestContext.Current.CancellationToken)),
        ("ProviderLinks.Revoke", links => links.RevokeAsync(new RevokeProviderInvitation { LinkId = LinkId }, TestContext.Current.CancellationToken)),
        ("ProviderLinks.Invite", links => links.InviteAsync(new InviteReseller { Email = "who@reseller.example" }, TestContext.Current.CancellationToken)),
    ];

    public static TheoryData<string, string, PartnerRelationsFaultKind> RawAnswers => new()
    {
        { "an answer that is no HTTP", "220 smtp.example ESMTP\r\n\r\n", PartnerRelationsFaultKind.Interrupted },
        { "a connection that ends before the answer", string.Empty, PartnerRelationsFaultKind.Interrupted },
        { "a body that is cut off", Head + "Content-Length: 100\r\n\r\n{\"id\":\"1\"", PartnerRelationsFaultKind.Interrupted },
        { "a chunk that is cut off", Head + "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"id\"", PartnerRelationsFaultKind.Interrupted },
        { "a length beyond the bounds", Head + "Content-Length: 99999999999\r\n\r\n{", PartnerRelationsFaultKind.Unreadable },
    };

    [Theory]
    [MemberData(nameof(RawAnswers))]
    public async Task A_socket_that_dies_or_lies_is_a_fault(string what, string answer, PartnerRelationsFaultKind kind)
    {
        await using var service = new RawSocketService(answer);
        await using var portal = To(service.Address);

        foreach (var (name, make) in Calls)
        {
            var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => make(portal.Links));

            (fault.Kind, fault.Operation, fault.WasSent).Should().Be((kind, name, true), what);
        }
    }

    [Fact]
    public async Task An_invitation_goes_out_once_over_a_connection_that_dies()
    {
        await using var service = new RawSocketService(string.Empty);
        await using var portal = To(service.Address, retries: 3);

        await Assert.ThrowsAsync<PartnerRelationsException>(() => Calls[2].Make(portal.Links));

        service.Calls.Should().Be(1);
    }

    [Fact]
    public async Task An_answer_without_end_is_a_fault()
    {
        await using var service = await SocketService.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 16_384));
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        });
        await using var portal = To(service.Address);

        (await Assert.ThrowsAsync<PartnerRelationsException>(() => Calls[0].Make(portal.Links))).Kind.Should().Be(PartnerRelationsFaultKind.Unreadable);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await SocketService.StartAsync(context => context.Response.WriteAsync("{}"));
        await using var service = await SocketService.StartAsync(context =>
        {
            context.Response.Redirect(other.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        await using var portal = To(service.Address);

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => Calls[1].Make(portal.Links));

        (fault.Kind, fault.StatusCode).Should().Be((PartnerRelationsFaultKind.Rejected, HttpStatusCode.Found));
        other.Calls.Should().Be(0);
    }

    [Fact]
    public async Task A_place_where_nobody_listens_is_a_fault()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var portal = To(new Uri($"http://127.0.0.1:{port}"));

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => Calls[2].Make(portal.Links));

        (fault.Kind, fault.WasSent).Should().Be((PartnerRelationsFaultKind.NotReached, false));
    }

    private static ConnectedToPortal To(Uri address, int retries = 0) => ConnectedToPortal.To(null, options => (options.Address, options.Retries) = (new Uri(address, "partner-relations"), retries));
}
