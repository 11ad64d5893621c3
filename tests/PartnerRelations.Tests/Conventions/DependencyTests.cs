using System.Reflection;

namespace PartnerRelations.Tests.Conventions;

public sealed class DependencyTests
{
    private static readonly string[] Allowed =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
    ];

    [Fact]
    public void The_domain_needs_nothing_but_the_framework_and_three_abstractions()
    {
        var references = Assembly.Load("PartnerRelations").GetReferencedAssemblies().Select(reference => reference.Name!);

        references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Should().BeSubsetOf(Allowed);
    }
}
