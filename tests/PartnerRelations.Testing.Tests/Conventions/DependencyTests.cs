using System.Reflection;

namespace PartnerRelations.Testing.Tests.Conventions;

public sealed class DependencyTests
{
    [Fact]
    public void The_testing_package_forces_no_test_framework_on_anybody()
    {
        var references = Assembly.Load("PartnerRelations.Testing").GetReferencedAssemblies().Select(reference => reference.Name!);

        references.Should().OnlyContain(name =>
            name == "PartnerRelations"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
    }
}
