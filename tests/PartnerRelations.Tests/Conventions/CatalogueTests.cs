using System.Reflection;
using Microsoft.Extensions.Logging;
using PartnerRelations.Events;
using PartnerRelations.Serialization;
using PartnerRelations.Tests.Docs;

namespace PartnerRelations.Tests.Conventions;

/// <summary>What must be listed is listed: codes, events, JSON metadata, log events.</summary>
public sealed class CatalogueTests
{
    private static readonly Assembly Library = typeof(PartnerError).Assembly;

    private static readonly string TestCode = string.Concat(
        Repository.Code("tests").Where(path => Path.GetFileName(path) != nameof(CatalogueTests) + ".cs").Select(File.ReadAllText));

    public static TheoryData<string> Codes => [.. PartnerErrorCodes.All.Select(entry => entry.Code)];

    public static TheoryData<Type> Commands => [.. Concrete<PartnerCommand>()];

    public static TheoryData<Type> EventKinds => [.. Concrete<PartnerEvent>().Where(type => type != typeof(UnknownEvent))];

    [Fact]
    public void Every_declared_code_is_in_the_catalogue_once()
    {
        var declared = Library.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(PartnerErrorCode))
            .Select(property => ((PartnerErrorCode)property.GetValue(null)!).Code)
            .ToList();

        declared.Should().OnlyHaveUniqueItems();
        PartnerErrorCodes.All.Select(entry => entry.Code).Should().BeEquivalentTo(declared);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_snake_case_with_its_feature_first_and_says_what_to_do(string code)
    {
        var entry = PartnerErrorCodes.Find(code)!;

        entry.Code.Should().MatchRegex("^[a-z][a-z_]*\\.[a-z][a-z_]*$");
        entry.Meaning.Should().EndWith(".");
        entry.Remedy.Should().EndWith(".");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_provoked_by_a_test(string code)
    {
        var property = Library.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Single(property => (property.GetValue(null) as PartnerErrorCode)?.Code == code);

        (TestCode.Contains($"\"{code}\"", StringComparison.Ordinal) || TestCode.Contains($"{property.DeclaringType!.Name}.{property.Name}", StringComparison.Ordinal))
            .Should().BeTrue("a test provokes each code");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_json_metadata(Type command) => PartnerRelationsJson.Options.TypeInfoResolver!.GetTypeInfo(command, PartnerRelationsJson.Options).Should().NotBeNull();

    [Theory]
    [MemberData(nameof(EventKinds))]
    public void An_event_has_a_stable_name_and_json_metadata(Type kind)
    {
        EventTypes.All.Values.Should().ContainSingle(type => type == kind);
        PartnerRelationsJson.Options.TypeInfoResolver!.GetTypeInfo(kind, PartnerRelationsJson.Options).Should().NotBeNull();
    }

    [Fact]
    public void No_two_log_messages_share_an_event_id()
    {
        var ids = Library.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .Where(id => id is not null);

        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_file_of_the_library_is_two_ideas_long() =>
        Repository.Code("src").Where(path => !path.Contains("Migrations", StringComparison.Ordinal) && File.ReadLines(path).Count() > 300).Should().BeEmpty();

    private static IEnumerable<Type> Concrete<T>() => Library.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal);
}
