using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>The page in the admin center on which a customer consents to a granular relationship.</summary>
internal static class GranularInvitation
{
    private const string Path = "/partners/invitation/granularAdminRelationships/";

    /// <summary>The id in a link of that page; null where it is another link.</summary>
    public static string? IdIn(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || !address.Host.Equals("admin.microsoft.com", StringComparison.OrdinalIgnoreCase)) return null;
        var at = address.Fragment.IndexOf(Path, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : address.Fragment[(at + Path.Length)..].TrimEnd('/');
    }

    public static FakeAcceptance Accept(Work work, string id, FakeCustomer customer, Actor? actor)
    {
        if (actor is not null && (actor.Tenant != customer.Tenant || !actor.HasAny(PartnerRoles.GlobalAdministrator))) return Refused("Only a Global administrator of the customer can consent.");
        if (work.State.Granular.Find(id) is not { } relationship) return Refused("The request does not exist.");
        if (relationship.Status != FakeGranularStatus.ApprovalPending || relationship.HasCustomerConsented) return Refused($"The request cannot be approved; it is {relationship.Status}.");
        if (relationship.Customer is { } other && other != customer.Tenant) return Refused("The request is for another customer.");
        if (relationship.Partner == customer.Tenant) return Refused("A partner cannot be its own customer.");
        GranularLife.ConsentAsCustomer(work, relationship, customer);
        return new() { Partners = [relationship.Partner] };
    }

    private static FakeAcceptance Refused(string why) => new() { Partners = [], Refusal = why };
}
