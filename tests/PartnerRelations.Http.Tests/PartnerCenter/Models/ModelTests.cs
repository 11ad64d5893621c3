using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Tests.PartnerCenter.Models;

/// <summary>What holds for every model and every word of Partner Center.</summary>
public sealed class ModelTests
{
    public static TheoryData<Type> Models => [.. typeof(WireModel).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(WireModel)) && !type.IsAbstract && type.Namespace == typeof(WireModel).Namespace).Select(type => type.IsGenericType ? type.MakeGenericType(typeof(Customer)) : type)];

    public static TheoryData<Type> Words => [.. typeof(WireModel).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.Namespace == typeof(WireModel).Namespace && type.GetProperty("IsKnown") is not null)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_member_is_written_in_camelCase_and_read_again(Type type)
    {
        var model = Filled(type, depth: 0);
        var info = PartnerCenterJson.Options.GetTypeInfo(type);

        var json = JsonSerializer.Serialize(model, info);
        using var document = JsonDocument.Parse(json);
        var names = document.RootElement.EnumerateObject().Select(member => member.Name).ToList();

        names.Should().HaveCount(Members(type).Count() + 1, json).And.OnlyHaveUniqueItems().And.OnlyContain(name => char.IsAsciiLetterLower(name[0]));
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info).Should().Be(json);
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json.ToUpperInvariantNames(), info), info).Should().Be(json, "letter case of names does not count");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Nothing_is_written_that_was_not_said_and_null_is_read_as_not_said(Type type)
    {
        var info = PartnerCenterJson.Options.GetTypeInfo(type);
        var nulls = "{" + string.Join(",", info.Properties.Where(property => !property.IsExtensionData).Select(property => $"\"{property.Name}\":null")) + "}";

        var read = JsonSerializer.Deserialize(nulls, info)!;

        var expected = type.IsGenericType ? """{"items":[]}""" : "{}";
        JsonSerializer.Serialize(read, info).Should().Be(expected);
        if (type != typeof(CustomerUpdate)) JsonSerializer.Serialize(Activator.CreateInstance(type), info).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_sealed_and_says_nothing_of_itself(Type type)
    {
        type.IsSealed.Should().BeTrue();
        type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType.Should().Be<object>("models hold personal data");
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_knows_its_names_and_keeps_the_others(Type type)
    {
        var names = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!).ToList();
        object Word(string? text) => Activator.CreateInstance(type, text)!;
        bool IsKnown(object word) => (bool)type.GetProperty("IsKnown")!.GetValue(word)!;

        names.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        names.Where(name => !IsKnown(name)).Should().BeEmpty();
        foreach (var name in names)
        {
            Word(name.ToString()!.ToUpperInvariant()).Should().Be(name);
            Word(WireEnum.PascalCase(name.ToString()!)).Should().Be(name).And.Match(word => word.GetHashCode() == name.GetHashCode());
        }

        IsKnown(Word("something_else")).Should().BeFalse();
        Word("something_else").ToString().Should().Be("something_else");
        IsKnown(Word(null)).Should().BeFalse();
        Word(null).Should().Be(Activator.CreateInstance(type)).And.NotBe(Word(string.Empty));
        Word(null).ToString().Should().BeEmpty();
    }

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties().Where(property =>
        property.Name != nameof(WireModel.OtherFields) && property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    private static object Filled(Type type, int depth)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var member in Members(type))
        {
            if (Sample(member.PropertyType, member.Name, depth) is { } value) member.SetValue(model, value);
        }

        if (depth == 0) ((WireModel)model).OtherFields = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["unnamed"] = JsonElement.Parse("""{"a":[1,null]}""") };
        return model;
    }

    private static object? Sample(Type type, string name, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return name + " é";
        if (plain == typeof(int)) return name.Length;
        if (plain == typeof(bool)) return false;
        if (plain == typeof(SecretAnswer)) return new SecretAnswer("(secret)");
        if (plain == typeof(WireTime)) return new WireTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 5, TimeSpan.Zero));
        if (plain == typeof(JsonElement)) return JsonElement.Parse("[true]");
        if (plain.IsValueType) return Activator.CreateInstance(plain, name + "_word");
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IList<>))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(plain.GetGenericArguments()))!;
            if (Sample(plain.GetGenericArguments()[0], name, depth) is { } item) list.Add(item);
            return list;
        }

        return depth < 3 ? Filled(plain, depth + 1) : null;
    }
}

file static class JsonText
{
    /// <summary>The same document with the names of its outermost members in upper case, but for those that have no name in the model.</summary>
    public static string ToUpperInvariantNames(this string json)
    {
        using var document = JsonDocument.Parse(json);
        return "{" + string.Join(",", document.RootElement.EnumerateObject().Select(member => $"\"{(member.Name == "unnamed" ? member.Name : member.Name.ToUpperInvariant())}\":{member.Value.GetRawText()}")) + "}";
    }
}
