using System.Text.RegularExpressions;

namespace PartnerRelations.Tests.CspProgram;

public sealed partial class OnlyPlaceWithDatesTests
{
    [Fact]
    public void No_source_file_but_the_catalogue_writes_a_date()
    {
        var sources = Path.Combine(Root(), "src", "PartnerRelations");
        var catalogue = Path.Combine(sources, "CspProgram", "Catalogue") + Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal)
                && !Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)[0].Equals("bin", StringComparison.Ordinal))
            .ToList();

        files.Should().Contain(file => file.StartsWith(catalogue, StringComparison.Ordinal) && Date().IsMatch(Code(file)));
        files.Where(file => !file.StartsWith(catalogue, StringComparison.Ordinal) && Date().IsMatch(Code(file)))
            .Select(file => Path.GetRelativePath(sources, file)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("new DateOnly(2020, 2, 1)", true)]
    [InlineData("DateOnly day = new(2020, 2, 1);", true)]
    [InlineData("new DateTimeOffset(2020, 2, 1, 0, 0, 0, TimeSpan.Zero)", true)]
    [InlineData("DateOnly.Parse(\"2020-02-01\")", true)]
    [InlineData("if (day.Year >= 2020)", true)]
    [InlineData("new(1_000, 2048)", false)]
    [InlineData("\"https://example.com/2020x\"", false)]
    public void The_search_knows_a_date_when_it_sees_one(string code, bool found) => Date().IsMatch(code).Should().Be(found);

    /// <summary>Comments may speak of days; code may not.</summary>
    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), string.Empty);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "PartnerRelations.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }

    [GeneratedRegex(@"(?<![\w.])20[123]\d(?!\w)(?!_)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?m)(^\s*//.*$|(?<=[;{}),])\s+//.*$)")]
    private static partial Regex Comment();
}
