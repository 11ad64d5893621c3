using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>The whole story is told unchanged in process, against a test server and over a real socket, and is the same story.</summary>
public sealed class WholeStoryTests
{
    [Fact]
    public async Task The_story_over_a_test_server_is_the_one_in_process()
    {
        await using var portal = await TestPortal.StartAsync();
        var told = await TellAsync(portal, portal.Server.BaseAddress, portal.Server.CreateHandler);

        Same(told, await InProcessAsync());
    }

    [Fact]
    public async Task The_story_over_a_real_socket_is_the_one_in_process()
    {
        await using var portal = await TestPortal.StartAsync(overSocket: true);
        var told = await TellAsync(portal, portal.Address, sockets: null);

        Same(told, await InProcessAsync());
    }

    internal static async Task<IReadOnlyList<string>> InProcessAsync()
    {
        await using var world = PartnerWorld.Create();
        return await new WholeStory(world, actor => new RelationsInProcess(world.As(actor))).TellAsync();
    }

    private static async Task<IReadOnlyList<string>> TellAsync(TestPortal portal, Uri address, Func<HttpMessageHandler>? sockets)
    {
        await using var clients = new ClientsByActor(new Uri(address, "partner-relations"), sockets);
        return await new WholeStory(portal.World, clients.As).TellAsync();
    }

    /// <summary>Step by step, so that a difference is shown whole.</summary>
    internal static void Same(IReadOnlyList<string> told, IReadOnlyList<string> inProcess)
    {
        foreach (var (over, within) in told.Zip(inProcess)) over.Should().Be(within);
        told.Should().HaveSameCount(inProcess);
    }
}
