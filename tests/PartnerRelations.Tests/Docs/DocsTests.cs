namespace PartnerRelations.Tests.Docs;

/// <summary>The pages show what the code says. With <c>UPDATE_DOCS=1</c> in the environment the run writes the blocks anew.</summary>
public sealed class DocsTests
{
    private const string HowToUpdate = "the code has changed; run the tests once with UPDATE_DOCS=1 and read what it writes";

    private static readonly Dictionary<string, string> Snippets = Repository.Code("tests").Concat(Repository.Code("docs"))
        .SelectMany(path => DocPage.Regions(File.ReadAllText(path).ReplaceLineEndings("\n")))
        .ToDictionary(region => region.Name, region => region.Code, StringComparer.Ordinal);

    public static TheoryData<string> Pages => [.. Repository.Pages().Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_snippet_table_and_diagram_is_what_the_code_says(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");

        var (filled, _) = DocPage.Filled(text, name => Snippets[name], name => GeneratedBlocks.All[name]());

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && filled != text) File.WriteAllText(path, filled);
        else filled.Should().Be(text, HowToUpdate);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_shows_code_that_no_test_compiles(string page) =>
        DocPage.LooseCode(File.ReadAllText(Path.Combine(Repository.Root, page))).Should().BeEmpty();

    [Fact]
    public void Every_marked_region_and_every_generated_block_is_shown_on_a_page()
    {
        var snippets = new List<string>();
        var generated = new List<string>();
        foreach (var page in Repository.Pages())
        {
            var (_, shown) = DocPage.Filled(File.ReadAllText(page), _ => string.Empty, name =>
            {
                generated.Add(name);
                return string.Empty;
            });
            snippets.AddRange(shown);
        }

        snippets.Should().BeEquivalentTo(Snippets.Keys);
        generated.Should().Contain(GeneratedBlocks.All.Keys);
    }
}
