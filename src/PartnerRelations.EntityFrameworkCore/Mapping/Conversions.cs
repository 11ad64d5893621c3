using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Serialization;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>
/// How a word of the library stands in a column: ids as UUIDs (lower-case text where the database has none), moments as <c>timestamptz</c>
/// or as text of a fixed width that sorts by time, enums by name, lists as JSON.
/// </summary>
internal static class Conversions
{
    private static readonly JsonSerializerOptions Json = new(PartnerRelationsJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ValueConverter<Guid, string> IdAsText = new(id => id.ToString("D"), text => Guid.ParseExact(text, "D"));

    private static readonly ValueConverter<DateTimeOffset, string> MomentAsText = new(moment => MomentText.Write(moment), text => MomentText.Read(text));

    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> MomentInUtc = new(moment => moment.ToUniversalTime(), moment => moment);

    private static readonly Dictionary<Type, ValueConverter> Ids = new()
    {
        [typeof(TenantId)] = Id(id => id.Value, value => new TenantId(value)),
        [typeof(ResellerId)] = Id(id => id.Tenant.Value, value => new ResellerId(new TenantId(value))),
        [typeof(ProviderId)] = Id(id => id.Tenant.Value, value => new ProviderId(new TenantId(value))),
        [typeof(CustomerId)] = Id(id => id.Tenant.Value, value => new CustomerId(new TenantId(value))),
        [typeof(UserId)] = Id(id => id.Value, value => new UserId(value)),
        [typeof(RequestId)] = Id(id => id.Value, value => new RequestId(value)),
        [typeof(EnrollmentId)] = Id(id => id.Value, value => new EnrollmentId(value)),
        [typeof(ProviderLinkId)] = Id(id => id.Value, value => new ProviderLinkId(value)),
        [typeof(ConsentId)] = Id(id => id.Value, value => new ConsentId(value)),
        [typeof(CustomerInvitationId)] = Id(id => id.Value, value => new CustomerInvitationId(value)),
        [typeof(CustomerRelationshipId)] = Id(id => id.Value, value => new CustomerRelationshipId(value)),
        [typeof(CustomerAcceptanceId)] = Id(id => id.Value, value => new CustomerAcceptanceId(value)),
    };

    private static readonly Dictionary<Type, ValueConverter> Words = new()
    {
        [typeof(EmailAddress)] = new ValueConverter<EmailAddress, string>(word => word.Value, text => EmailAddress.Parse(text)),
        [typeof(PhoneNumber)] = new ValueConverter<PhoneNumber, string>(word => word.Value, text => PhoneNumber.Parse(text)),
        [typeof(LanguageTag)] = new ValueConverter<LanguageTag, string>(word => word.Value, text => LanguageTag.Parse(text)),
        [typeof(CountryCode)] = new ValueConverter<CountryCode, string>(word => word.Value, text => CountryCode.Parse(text)),
        [typeof(MpnId)] = new ValueConverter<MpnId, string>(word => word.Value, text => MpnId.Parse(text)),
        [typeof(Uri)] = new ValueConverter<Uri, string>(address => address.OriginalString, text => new Uri(text)),
        [typeof(ValueList<string>)] = List<string>(),
        [typeof(ValueList<DirectoryRoleId>)] = List<DirectoryRoleId>(),
    };

    /// <summary>Whether a property of that type is one column.</summary>
    public static bool IsColumn(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || type == typeof(string) || type == typeof(long) || type == typeof(int) || type == typeof(bool) || type == typeof(Guid) || type == typeof(DateTimeOffset)
            || Ids.ContainsKey(type) || Words.ContainsKey(type);
    }

    /// <summary>Whether the column holds JSON.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The conversion of a column; null where the value is stored as it is.</summary>
    public static ValueConverter? Of(Type type, bool isPostgreSql)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateTimeOffset)) return isPostgreSql ? MomentInUtc : MomentAsText;
        if (type == typeof(Guid)) return isPostgreSql ? null : IdAsText;
        if (Ids.TryGetValue(type, out var id)) return isPostgreSql ? id : id.ComposeWith(IdAsText);
        if (Words.TryGetValue(type, out var word)) return word;
        return type.IsEnum ? (ValueConverter)Activator.CreateInstance(typeof(EnumAsName<>).MakeGenericType(type))! : null;
    }

    /// <summary>Lists cannot change, so one is its own snapshot.</summary>
    public static ValueComparer ComparerOf(Type list) => (ValueComparer)Activator.CreateInstance(typeof(ListComparer<>).MakeGenericType(list))!;

    private static ValueConverter<TId, Guid> Id<TId>(Expression<Func<TId, Guid>> write, Expression<Func<Guid, TId>> read) => new(write, read);

    private static ValueConverter<ValueList<T>, string> List<T>()
    {
        var type = (JsonTypeInfo<ValueList<T>>)Json.GetTypeInfo(typeof(ValueList<T>));
        return new(list => JsonSerializer.Serialize(list, type), text => JsonSerializer.Deserialize(text, type)!);
    }

    private sealed class ListComparer<TList>() : ValueComparer<TList>((left, right) => object.Equals(left, right), list => list!.GetHashCode(), list => list)
        where TList : class;

    /// <summary>By name, several flags with commas between them; a name that is not known is an error and never another value.</summary>
    private sealed class EnumAsName<T>() : ValueConverter<T, string>(value => value.ToString(), text => Read(text))
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Single = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

        private static T Read(string text) => Single.TryGetValue(text, out var value) ? value : Enum.Parse<T>(text);
    }
}
