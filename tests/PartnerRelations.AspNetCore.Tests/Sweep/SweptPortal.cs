using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>A portal with two circles that have nothing to do with each other: ours has the records, theirs are the strangers.</summary>
internal sealed partial class SweptPortal : IAsyncDisposable
{
    private SweptPortal(TestPortal portal, Circle ours, Circle theirs, PartnerRelations.Testing.PartnerCompany outsider, IReadOnlyList<string> secrets, IReadOnlyList<string> theirSecrets)
    {
        (Portal, Ours, Theirs, Outsider, Secrets, TheirSecrets) = (portal, ours, theirs, outsider, secrets, theirSecrets);
        Calls = [.. ValidCalls.Mapped(portal.Services).Select(new ValidCalls(ours).Of)];
        Endpoints = ValidCalls.Mapped(portal.Services).ToDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);
    }

    public TestPortal Portal { get; }

    public Circle Ours { get; }

    public Circle Theirs { get; }

    /// <summary>A tenant without any record.</summary>
    public PartnerRelations.Testing.PartnerCompany Outsider { get; }

    /// <summary>Every id, address, name and token of ours.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>The addresses and tokens of the others.</summary>
    public IReadOnlyList<string> TheirSecrets { get; }

    /// <summary>A call of ours to each end point.</summary>
    public IReadOnlyList<EndpointCall> Calls { get; }

    public IReadOnlyDictionary<string, RelationEndpoint> Endpoints { get; }

    public static async Task<SweptPortal> StartAsync(bool onSocket = false, Action<WebApplication>? app = null)
    {
        var portal = await TestPortal.StartAsync(
            options: options => options.StrangerLimits.PerCaller = options.StrangerLimits.InSum = int.MaxValue,
            app: app,
            overSocket: onSocket);
        var ours = await Circle.PlantAsync(portal.World);
        var secrets = SecretsOf(StorageDump.Of(portal.World.Storage), ours, portal.World.Mailbox);
        var theirs = await Circle.PlantAsync(portal.World);
        var directory = await portal.World.Providers.FindAsync(theirs.Provider.AsProvider, TestContext.Current.CancellationToken);
        var others = SecretsOf(StorageDump.Of(portal.World.Storage), theirs, portal.World.Mailbox).Except(secrets, StringComparer.OrdinalIgnoreCase)
            .Where(secret => secret.Contains('@', StringComparison.Ordinal) || TokenText().IsMatch(secret)).Where(secret => secret != directory?.Email?.Value);
        return new(portal, ours, theirs, await portal.World.AddApplicantAsync(), secrets, [.. others]);
    }

    /// <summary>How a call of ours looks to a stranger: tokens that are good are none of its business, so others stand in their place.</summary>
    public EndpointCall AsStranger(EndpointCall call) => call.With(Ours.LiveTokens.Where(token => !call.Name.EndsWith(".EditDraft", StringComparison.Ordinal))
        .ToDictionary(token => token.Reveal(), _ => InvitationToken.Create(Ours.Provider.Tenant).Reveal(), StringComparer.OrdinalIgnoreCase));

    /// <summary>For everything of ours that a call names, something of the same kind that does not exist.</summary>
    public IReadOnlyDictionary<string, string> MadeUp(EndpointCall call) =>
        Secrets.Where(call.Carries).Concat(TokenText().Matches(call.Body ?? string.Empty).Select(match => match.Value)).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(secret => secret, Counterpart, StringComparer.OrdinalIgnoreCase);

    public async Task<long> LastEventAsync() => await Portal.World.Services.GetRequiredService<IEventLog>().FindLastPositionAsync(TestContext.Current.CancellationToken);

    public string Dump() => StorageDump.Of(Portal.World.Storage);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Whether a text names a secret, and not only something that begins or ends like it.</summary>
    public static bool Names(string text, string secret)
    {
        for (var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (before, after) = (at - 1, at + secret.Length);
            if ((before < 0 || !char.IsLetterOrDigit(text[before])) && (after == text.Length || !char.IsLetterOrDigit(text[after]))) return true;
        }

        return false;
    }

    private static string[] SecretsOf(string dump, Circle circle, Mailbox mailbox)
    {
        var found = Guids().Matches(dump).Concat(Addresses().Matches(dump)).Select(match => match.Value)
            .Concat(Names().Matches(dump).Select(match => match.Groups["text"].Value))
            .Concat(circle.Companies.SelectMany(company => new[] { $"{company.Tenant}", company.Admin.Id, company.Name }))
            .Concat(circle.LiveTokens.Select(token => token.Reveal()))
            .Concat(mailbox.Mails.Where(mail => mail.Draft.Link is { Fragment.Length: > 20 }).Select(mail => Mailbox.TokenIn(mail.Draft).Reveal()));
        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    private static string Counterpart(string secret) =>
        Guid.TryParse(secret, out _) ? $"{Guid.NewGuid()}"
        : secret.Contains('@', StringComparison.Ordinal) ? $"somebody{Random.Shared.Next()}@made-up.example"
        : TokenText().IsMatch(secret) ? InvitationToken.Create(new TenantId(Guid.NewGuid())).Reveal()
        : secret.All(char.IsAsciiDigit) ? new string([.. secret.Select(digit => (char)('0' + ((digit - '0' + 7) % 10)))])
        : $"Made up {Random.Shared.Next()}";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Guids();

    [GeneratedRegex("[A-Za-z0-9.]+@[A-Za-z0-9.-]+\\.example")]
    private static partial Regex Addresses();

    [GeneratedRegex("\"(name|legalName|lastName|displayName|organization|tenantName|customerName|mpnId|registrationNumber|website)\":\"(?<text>[^\"]{5,})\"")]
    private static partial Regex Names();

    [GeneratedRegex("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])")]
    private static partial Regex TokenText();
}
