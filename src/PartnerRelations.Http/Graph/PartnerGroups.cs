namespace PartnerRelations.Http.Graph;

/// <summary>The groups in a partner's tenant that are its roles in Partner Center. The names are fixed; the ids differ from tenant to tenant.</summary>
public static class PartnerGroups
{
    /// <summary>The group of the Admin agents.</summary>
    public const string AdminAgents = "AdminAgents";

    /// <summary>The group of the Helpdesk agents.</summary>
    public const string HelpdeskAgents = "HelpdeskAgents";

    /// <summary>The group of the Sales agents.</summary>
    public const string SalesAgents = "SalesAgents";
}
