using System.Reflection;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class WebhookErrorsTests
{
    private static readonly DirectoryInfo House = FindHouse();

    private static readonly IReadOnlyList<FieldInfo> Declared = [.. typeof(WebhookErrors).GetFields(BindingFlags.Public | BindingFlags.Static)];

    private static readonly string TestCode = string.Concat(Directory.EnumerateFiles(Path.Combine(House.FullName, "tests", "PartnerRelations.Http.Tests", "PartnerCenter", "WebhookEvents"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static TheoryData<string> Codes => [.. Declared.Select(one => (string)one.GetValue(null)!)];

    [Fact]
    public void Every_declared_code_has_an_entry() => WebhookRefusals.All.Select(entry => entry.Code).Should().BeEquivalentTo(Codes.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_entry_says_what_is_wrong_where_and_what_to_do(string code)
    {
        var receipt = WebhookRefusals.Refused(code);

        receipt.Outcome.Should().Be(WebhookOutcome.Refused);
        receipt.Status.Should().BeInRange(400, 503);
        receipt.Error!.Code.Should().Be(code).And.MatchRegex("^webhook\\.[a-z_]+$");
        receipt.Error.Message.Should().EndWith(".");
        receipt.Error.Remedy.Should().EndWith(".");
        receipt.Error.Target.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_provoked_by_a_test(string code)
    {
        var member = Declared.Single(one => (string)one.GetValue(null)! == code).Name;

        (TestCode.Contains($"\"{code}\"") || TestCode.Contains($"{nameof(WebhookErrors)}.{member}")).Should().BeTrue("a test provokes each code");
    }

    [Fact]
    public void Whatever_is_wrong_with_a_signature_a_prober_sees_the_same_status() =>
        WebhookRefusals.All.Where(entry => entry.Receipt.Error!.Kind == PartnerErrorKind.Forbidden).Should().HaveCountGreaterThan(8).And.OnlyContain(entry => entry.Receipt.Status == 403);

    [Fact]
    public void The_page_lists_every_code_with_its_status_meaning_and_remedy()
    {
        var rows = WebhookRefusals.All.Select(entry => $"| `{entry.Code}` | {entry.Receipt.Status} | {entry.Receipt.Error!.Message} | {entry.Receipt.Error.Remedy} |");

        File.ReadAllText(Path.Combine(House.FullName, "docs", "webhooks.md")).ReplaceLineEndings("\n")
            .Should().Contain($"| code | status | what is wrong | what to do |\n| --- | --- | --- | --- |\n{string.Join('\n', rows)}\n");
    }

    private static DirectoryInfo FindHouse()
    {
        var house = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(house.FullName, "PartnerRelations.sln"))) house = house.Parent!;
        return house;
    }
}
