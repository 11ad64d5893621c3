using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>
/// The domain's JSON as bodies are read by it: nothing unknown, nothing twice, no deeper than a command is. A command's members that
/// travel outside of the body are not required in it.
/// </summary>
internal static class BodyJson
{
    public const int MaxDepth = 16;

    /// <summary>Where the request id and the expected version would stand in a body; there they are refused.</summary>
    public static readonly string RequestId = Name(nameof(PartnerCommand.RequestId));

    /// <inheritdoc cref="RequestId"/>
    public static readonly string ExpectedVersion = Name(nameof(PartnerCommand.ExpectedVersion));

    /// <summary>The members of the one object whose converter is not described by metadata.</summary>
    public static readonly IReadOnlyDictionary<string, bool> MailDraftMembers = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        [Name(nameof(MailDraft.Culture))] = true,
        [Name(nameof(MailDraft.Subject))] = true,
        [Name(nameof(MailDraft.Body))] = true,
        [Name(nameof(MailDraft.Link))] = false,
        [Name(nameof(MailDraft.To))] = false,
    };

    public static JsonSerializerOptions Options { get; } = Make();

    public static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(PartnerRelationsJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = MaxDepth,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(PartnerRelationsJson.Options.TypeInfoResolver, TokenQuestionJson.Default)
                .WithAddedModifier(FreePathMember),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void FreePathMember(JsonTypeInfo type)
    {
        if (RelationRoutes.PathMemberOf(type.Type) is not { } member) return;
        foreach (var property in type.Properties.Where(property => string.Equals(property.Name, member, StringComparison.Ordinal))) property.IsRequired = false;
    }
}
