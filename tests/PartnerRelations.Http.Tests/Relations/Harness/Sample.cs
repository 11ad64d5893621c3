using System.Runtime.CompilerServices;
using System.Text.Json;
using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.Http.Tests.Relations.Harness;

/// <summary>A value of any type that a use case takes, with every member set. All ids are <see cref="Id"/>.</summary>
internal static class Sample
{
    public const string Id = "0193c1f0-7b1e-7c44-9a51-3f1f0c2e9a77";
    public const long Version = 7;

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(InvitationToken)) return InvitationToken.From("the-secret-token");
        if (type == typeof(CancellationToken)) return TestContext.Current.CancellationToken;
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 3, 1, 14, 30, 0, TimeSpan.FromHours(2));
        if (type == typeof(Guid)) return Guid.Parse(Id);
        if (type == typeof(string)) return "a text";
        if (type == typeof(bool)) return true;
        if (type == typeof(long)) return Version;
        if (type == typeof(int)) return 20;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1)!;
        if (type == typeof(LanguageTag)) return LanguageTag.Parse("zh-Hans");
        if (type == typeof(MailDraft)) return Read(type, """{"culture":"en","subject":"s","body":"b"}""");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return Read(type, "[]");
        if (type.IsValueType) return Activator.CreateInstance(type, [Of(type.GetConstructors().Single(constructor => constructor.GetParameters().Length == 1).GetParameters()[0].ParameterType)])!;
        return Filled(type);
    }

    private static object Filled(Type record)
    {
        var made = RuntimeHelpers.GetUninitializedObject(record);
        foreach (var member in record.GetProperties().Where(member => member.CanWrite)) member.SetValue(made, Of(member.PropertyType));
        return made;
    }

    private static object Read(Type type, string json) => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(type))!;
}
