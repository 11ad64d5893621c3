using System.Reflection;
using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.Tests.Conventions;

public sealed class LogEventTests
{
    [Fact]
    public void No_two_log_messages_of_the_domain_and_of_the_clients_share_an_event_id()
    {
        var ids = new[] { typeof(PartnerCenterServiceCollectionExtensions).Assembly, typeof(PartnerError).Assembly }
            .SelectMany(library => library.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .Where(id => id is not null);

        ids.Should().Contain(2000).And.OnlyHaveUniqueItems();
    }
}
