using System.Xml.Linq;

namespace PartnerRelations.Http.Tests.Conventions;

public sealed class RefitStaysHereTests
{
    [Fact]
    public void No_other_package_of_ours_brings_Refit()
    {
        var house = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(house.FullName, "PartnerRelations.sln"))) house = house.Parent!;

        var bringing = Directory.EnumerateFiles(Path.Combine(house.FullName, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Descendants("PackageReference").Any(reference => reference.Attribute("Include")?.Value.StartsWith("Refit", StringComparison.Ordinal) == true))
            .Select(Path.GetFileNameWithoutExtension);

        bringing.Should().Equal("PartnerRelations.Http");
    }
}
