using System.Text;
using PartnerRelations.Walkthrough;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>A file that cannot be used: a message with the place, exit code 2, and nothing written.</summary>
public sealed class BadFileTests
{
    private const string Good = """
        {
          "tenant": { "name": "Lumière", "country": "FR", "domainPrefix": "lumiere" },
          "users": [ { "name": "Claire", "email": "claire@lumiere.example", "roles": ["globalAdministrator"] } ],
          "mpnProfiles": [ { "signIn": "claire", "organization": "Lumière", "mpnId": "41", "country": "FR", "isActive": true } ],
          "company": { "legalName": "Lumière", "addressLines": ["1 rue"], "city": "Lyon", "country": "FR" },
          "primaryContact": { "firstName": "Inès", "lastName": "Garnier", "email": "ines@lumiere.example", "phone": "+33 4 78 00" },
          "supportContact": { "email": "help@lumiere.example", "phone": "+33 4 78 01" },
          "providers": [ { "name": "Nordwind", "country": "DE", "invites": "claire@lumiere.example", "services": ["marketingHelp"] } ],
          "customers": [ { "name": "Petit", "country": "FR", "domain": "petit.example", "email": "d@petit.example", "source": "provider", "goal": "manageOnly" } ]
        }
        """;

    /// <summary>What is changed in the good file, the path of the message and some words of it. The place is where the mark ▲ stands.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "{ \"name\": \"Lumière\", \"country\": \"FR\", ", "▲{ \"name\": \"Lumière\", ", "$.tenant", "\"country\" is missing" },
        { "\"manageOnly\"", "▲\"manageAll\"", "$.customers[0].goal", "manageAndOrder, manageOnly" },
        { "\"manageOnly\"", "▲\"ManageOnly\"", "$.customers[0].goal", "not known" },
        { "\"manageOnly\"", "▲1", "$.customers[0].goal", "not a number" },
        { "\"manageOnly\"", "\"manageOnly\", \"provider\": ▲\"Sudwind\"", "$.customers[0].provider", "no provider" },
        { "{ \"name\": \"Petit\", \"country\": \"FR\", \"domain\": \"petit.example\", \"email\": \"d@petit.example\", \"source\": \"provider\", \"goal\": \"manageOnly\"", "▲{ \"name\": \"Petit\", \"country\": \"FR\", \"domain\": \"petit.example\", \"email\": \"d@petit.example\", \"source\": \"provider\", \"goal\": \"manageAndOrder\"", "$.customers[0]", "the provider orders" },
        { "\"Lumière\", \"country\": \"FR\", \"domain", "▲null, \"country\": \"FR\", \"domain", "$.tenant.name", "null" },
        { "\"Lumière\", \"country\": \"FR\", \"domain", "▲3, \"country\": \"FR\", \"domain", "$.tenant.name", "not a number" },
        { "\"Lumière\", \"country\": \"FR\", \"domain", "▲[\"Lumière\"], \"country\": \"FR\", \"domain", "$.tenant.name", "not a list" },
        { "\"Lumière\", \"country\": \"FR\", \"domain", "▲\"Lumi\\ud800\", \"country\": \"FR\", \"domain", "$.tenant.name", "surrogate" },
        { "\"lumiere\"", "\"lumiere\", ▲\"Name\": \"Lumière\"", "$.tenant.Name", "Letter case counts" },
        { "\"lumiere\"", "\"lumiere\", ▲\"name\": \"Lumière\"", "$.tenant.name", "twice" },
        { "\"lumiere\"", "\"lumiere\", ▲\"n\\u0061me\": \"Lumière\"", "$.tenant.name", "twice" },
        { "\"lumiere\"", "\"lumiere\", ▲\"a b\": 1", "$.tenant['a b']", "Known are: name, country" },
        { "\"lumiere\"", "\"lumiere\" ▲/* ours */", "$.tenant", "not JSON" },
        { "\"lumiere\"", "\"lumiere\" ▲// ours", "$.tenant", "not JSON" },
        { "\"lumiere\"", "▲lumiere", "$.tenant.domainPrefix", "not JSON" },
        { "\"lumiere\"", "▲'lumiere'", "$.tenant.domainPrefix", "not JSON" },
        { "\"lumiere\" }", "\"lumiere\", ▲}", "$.tenant", "not JSON" },
        { "\"isActive\": true", "\"isActive\": ▲\"yes\"", "$.mpnProfiles[0].isActive", "true or false" },
        { "\"mpnId\": \"41\"", "\"mpnId\": ▲\"４１\"", "$.mpnProfiles[0].mpnId", "digits" },
        { "[\"globalAdministrator\"]", "[\"salesAgent\", ▲\"boss\"]", "$.users[0].roles[1]", "salesAgent, helpdeskAgent" },
        { "[\"globalAdministrator\"]", "▲\"globalAdministrator\"", "$.users[0].roles", "a list is expected" },
        { "[\"globalAdministrator\"]", "[▲\"none\"]", "$.users[0].roles[0]", "not known" },
        { "[ { \"name\": \"Claire\"", "[ { \"name\": \"Claire\", \"email\": \"c\" }, { \"name\": ▲\"Claire\"", "$.users[1].name", "somebody else" },
        { "\"services\": [\"marketingHelp\"]", "\"website\": ▲\"/etc/passwd\"", "$.providers[0].website", "web address" },
        { "\"country\": \"DE\"", "\"country\": ▲\"ＤＥ\"", "$.providers[0].country", "country" },
        { "[ { \"name\": \"Nordwind\", \"country\": \"DE\", \"invites\": \"claire@lumiere.example\", \"services\": [\"marketingHelp\"] } ]", "▲[]", "$.providers", "empty" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_with_its_place_and_nothing_is_written(string good, string bad, string path, string words)
    {
        using var run = new WalkRun();
        Good.Should().Contain(good);
        var marked = Good.Replace(good, bad, StringComparison.Ordinal);
        var before = marked[..marked.IndexOf('▲', StringComparison.Ordinal)];
        var (line, column) = (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));

        var code = await run.RunFileAsync(marked.Replace("▲", string.Empty, StringComparison.Ordinal));

        code.Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain($"{path} (line {line}, column {column}): ").And.Contain(words);
        ShouldHaveWrittenNothing(run);
    }

    [Fact]
    public async Task The_file_without_a_mistake_is_walked_through_with_and_without_a_byte_order_mark()
    {
        using var run = new WalkRun();

        (await run.RunFileAsync(Good)).Should().NotBe(Walk.WrongInput, run.Errors);
        (await run.RunFileAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)])).Should().NotBe(Walk.WrongInput, run.Errors);
    }

    [Fact]
    public async Task All_problems_of_shape_are_told_at_once_in_the_order_of_the_file()
    {
        using var run = new WalkRun();
        var bad = Good.Replace("\"country\": \"FR\"", "\"land\": \"FR\"", StringComparison.Ordinal);

        await run.RunFileAsync(bad);

        var places = run.Errors.Split('\n').Where(line => line.Contains("\"country\" is missing", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0]);
        places.Should().Equal("$.tenant", "$.mpnProfiles[0]", "$.company", "$.customers[0]");
        run.Errors.Split("nothing is read from a member of this name").Should().HaveCount(5);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t", "empty")]
    [InlineData("[]", "$ (line 1, column 1): an object is expected here, not a list")]
    [InlineData("null", "$ (line 1, column 1): null")]
    [InlineData("\"{}\"", "$ (line 1, column 1): an object is expected here, not a text")]
    [InlineData("{} {}", "$ (line 1, column 4): this is not JSON")]
    [InlineData("{\"a\": NaN}", "$.a (line 1, column 7): this is not JSON")]
    [InlineData("{\"a\": \"\n\"}", "$.a (line 1, column 8): this is not JSON")]
    [InlineData("{\"tenant\": {\"name\": [[[[[[[[[[[[[[[[[[[[", "depth")]
    [InlineData("%PDF-1.7", "$ (line 1, column 1): this is not JSON")]
    public async Task A_text_that_is_no_application_is_refused(string text, string words)
    {
        using var run = new WalkRun();

        (await run.RunFileAsync(text)).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain(words);
        ShouldHaveWrittenNothing(run);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        using var run = new WalkRun();

        (await run.RunFileAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)])).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("UTF-16");
        (await run.RunFileAsync([.. "{\n\"a\": \"é"u8, 0xE9, .. "\"}"u8])).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("$ (line 2, column 8): the file is not in UTF-8");
        ShouldHaveWrittenNothing(run);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_a_large_one_is_read()
    {
        using var run = new WalkRun();

        (await run.RunFileAsync(Good + new string(' ', FileText.MaxBytes))).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("larger than");
        (await run.RunFileAsync(Good.PadRight(FileText.MaxBytes - 1000))).Should().NotBe(Walk.WrongInput);
    }

    [Fact]
    public async Task A_list_that_nobody_would_read_to_its_end_is_refused()
    {
        using var run = new WalkRun();
        var many = string.Join(", ", Enumerable.Repeat("\"marketingHelp\"", ShapeCheck.MaxItems + 1));

        (await run.RunFileAsync(Good.Replace("\"marketingHelp\"", many, StringComparison.Ordinal))).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("$.providers[0].services (line 8, column 106): the list has 51 items");
    }

    [Fact]
    public async Task Many_problems_are_cut_off_and_counted()
    {
        using var run = new WalkRun();

        await run.RunFileAsync($"{{{string.Join(",", Enumerable.Range(0, 100).Select(index => $"\"unknown{index}\": 1"))}}}");

        run.Errors.Split('\n').Should().HaveCountLessThan(50);
        run.Errors.Should().Contain("... and 67 more.");
    }

    [Fact]
    public async Task What_would_move_a_cursor_is_printed_as_a_number()
    {
        using var run = new WalkRun();

        await run.RunFileAsync("{\"\\u001b[2J\\u202e\": 1}");

        run.Errors.Should().Contain("$['\\u001b[2J\\u202e']").And.NotContain("\u001b");
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_a_folder_is_refused()
    {
        using var run = new WalkRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "folder.json"));

        (await run.RunAsync("nowhere.json")).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("there is no such file");
        (await run.RunAsync("nowhere/nothing.json")).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("there is no such file");
        (await run.RunAsync("folder.json")).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("a folder");
        Directory.Exists(run.MailFolder).Should().BeFalse();
    }

    private static void ShouldHaveWrittenNothing(WalkRun run)
    {
        run.Output.Should().BeEmpty();
        Directory.EnumerateFileSystemEntries(run.Folder).Select(Path.GetFileName).Should().Equal("application.json");
    }
}
